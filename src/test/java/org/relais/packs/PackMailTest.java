package org.relais.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.envelope.Content;
import org.relais.resources.Audience;
import org.relais.resources.Published;
import org.relais.resources.ResourceKind;
import org.relais.resources.When;
import org.relais.testing.Golden;

/** What somebody gets who asked. */
class PackMailTest {
    private static final String SITE = "https://relais.example.org";
    private static final Instant DAY = Instant.parse("2026-11-26T09:00:00Z");
    private static final List<Published> RESOURCES = List.of(
            resource(7, "Fiche réflexe : fugue d’un mineur accueilli", "fr", Set.of()),
            resource(12, "<b>Signs</b> [[greeting]] of exploitation", "en", Set.of(Audience.RELATIVES)));

    private static Published resource(long id, String title, String language, Set<Audience> audience) {
        return new Published(
                id,
                1,
                ResourceKind.DOCUMENT,
                title,
                "Qui appeler, dans quel ordre.",
                null,
                When.UNDATED,
                "",
                "Équipe",
                language,
                Set.of(),
                Set.of(),
                audience,
                null,
                null,
                DAY,
                DAY);
    }

    private static Content rendered(Locale locale, Letter.Manner manner) {
        return Golden.render(
                PackMail.MAIL, locale, PackMail.model(letter(manner), RESOURCES, locale, SITE), PackMail.SLOTS);
    }

    private static Letter letter(Letter.Manner manner) {
        return Letter.typed(
                "camille@example.org", "fr", manner, "Bonjour,\n\nVoici ce dont nous parlions.\nBien à vous");
    }

    @Test
    void itIsAsItWasRead() {
        Golden.mail(
                PackMail.MAIL,
                locale -> PackMail.model(letter(Letter.Manner.PLAIN), RESOURCES, locale, SITE),
                PackMail.SLOTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void nothingOfADiscreetOneNamesTheSubjectOrTheNetwork(String language) {
        Content content = rendered(Locale.forLanguageTag(language), Letter.Manner.DISCREET);
        assertThat(content.subject() + content.html() + content.text())
                .contains(SITE + "/resources/7", SITE + "/resources/12")
                .doesNotContain("fugue", "Signs", "exploitation", "Réseau", "PARÉ", "119", "mineur");
    }

    @ParameterizedTest
    @EnumSource(Letter.Manner.class)
    void itsSubjectTellsNothing(Letter.Manner manner) {
        assertThat(rendered(Locale.FRENCH, manner).subject()).isEqualTo("Les documents que vous avez demandés");
    }
}
