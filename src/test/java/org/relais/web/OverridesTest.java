package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's own mail templates. */
class OverridesTest {
    private static final String NAME = "mail-templates/preferences/data-link.subject.ftl";

    @TempDir
    private Path folder;

    private Overrides overrides;
    private Templates templates;

    @BeforeEach
    void start() {
        overrides = new Overrides(settings("relais.mail.templates", folder.toString()));
        templates = new Templates(overrides);
    }

    private static Settings settings(String name, String value) {
        return new Settings(key -> Optional.ofNullable(Map.of(name, value).get(key)));
    }

    private void override(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String rendered() {
        return templates.renderAt(NAME, Locale.FRENCH, Map.of("discreet", false));
    }

    @Test
    void aFileOfTheFolderTakesThePlaceOfOurs() throws IOException {
        String ours = rendered();
        override("preferences/data-link.subject.ftl", "Vos données, par nous");
        start();
        assertThat(rendered()).isEqualTo("Vos données, par nous").isNotEqualTo(ours);
        assertThat(overrides.names()).containsExactly("preferences/data-link.subject.ftl");
        assertThat(overrides.broken()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndOursIsUsed() throws IOException {
        String ours = rendered();
        override("preferences/data-link.subject.ftl", "<#if>${");
        start();
        assertThat(templates.unreadable(NAME)).isPresent();
        assertThat(rendered()).isEqualTo(ours);
        assertThat(overrides.broken()).containsOnlyKeys("preferences/data-link.subject.ftl");
    }

    @Test
    void aFileThatNamesWhatIsNotThereIsReportedAndOursIsUsed() throws IOException {
        String ours = rendered();
        override("preferences/data-link.subject.ftl", "${personne.nom}");
        start();
        assertThat(templates.unreadable(NAME)).isEmpty();
        assertThat(rendered()).isEqualTo(ours);
        assertThat(overrides.broken()).hasSize(1);
    }

    @Test
    void aFolderThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> settings("relais.mail.templates", folder + "/nulle-part"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("relais.mail.templates");
    }

    @Test
    void aColourNobodyCouldReadStopsTheStart() {
        assertThat(settings("relais.mail.color", "#7A1F5C").look().color()).isEqualTo("#7a1f5c");
        assertThatThrownBy(() -> settings("relais.mail.color", "#dfa94f"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("4.5");
        assertThatThrownBy(() -> settings("relais.mail.color.dark", "#17565e")).isInstanceOf(WrongSetting.class);
        assertThatThrownBy(() -> settings("relais.mail.color", "teal")).isInstanceOf(WrongSetting.class);
    }
}
