package org.relais.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.testing.Golden;

class ReviewMailsTest {
    private static final Set<String> SLOTS = Set.of("what", "who", "words", "link");

    @ParameterizedTest
    @ValueSource(strings = {"to-review", "review-answered", "approval-lost"})
    void itReadsAsItsGoldenFiles(String mail) {
        Golden.mail("review/" + mail, Map.of(), SLOTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to-review", "review-answered", "approval-lost"})
    void itNamesNeitherTheSubjectNorTheNetwork(String mail) {
        String all =
                Golden.render("review/" + mail, Locale.FRENCH, Map.of(), SLOTS).text();
        assertThat(all).contains("[[what]]", "[[who]]", "[[words]]", "[[link]]").doesNotContain("PARÉ", "mineurs");
    }
}
