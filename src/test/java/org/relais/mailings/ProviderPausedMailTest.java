package org.relais.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relais.testing.Golden;

class ProviderPausedMailTest {
    private static final Set<String> SLOTS = Set.of(ProviderPausedMail.PROVIDER, ProviderPausedMail.WORDS);

    @Test
    void itReadsAsItsGoldenFiles() {
        Golden.mail(ProviderPausedMail.MAIL, Map.of(), SLOTS);
    }

    @Test
    void itNamesNeitherTheSubjectNorTheNetwork() {
        String all = Golden.render(ProviderPausedMail.MAIL, Locale.FRENCH, Map.of(), SLOTS)
                .text();
        assertThat(all)
                .contains("[[provider]]", "[[words]]", "/staff/providers")
                .doesNotContain("PARÉ", "mineurs");
    }
}
