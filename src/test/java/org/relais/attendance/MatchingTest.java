package org.relais.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.attendance.Matching.Candidate;

class MatchingTest {
    private static final List<Candidate> REGISTERED = List.of(
            new Candidate(1, "zoe@example.org", "Zoé Durand-Petit"),
            new Candidate(2, "noe@example.org", "Noé Lœuil"),
            new Candidate(3, "lea.un@example.org", "Léa Martin"),
            new Candidate(4, "lea.deux@example.org", "Léa Martin"),
            new Candidate(5, "sans-nom@example.org", null));
    private final Matching matching = new Matching(
            REGISTERED,
            Map.of(
                    Names.folded("iPad salle 3"),
                    Optional.of(2L),
                    Names.folded("Intervenante exemple"),
                    Optional.empty()));

    @Test
    void theAddressSaysMoreThanTheName() {
        assertThat(matching.find(seen(null, "Zoé Durand-Petit", "noe@example.org")))
                .contains(2L);
    }

    @Test
    void theIdWeGaveSaysMoreThanAnything() {
        assertThat(matching.find(seen(5L, "Zoé Durand-Petit", "noe@example.org")))
                .contains(5L);
        assertThat(matching.find(seen(99L, "Personne", "")))
                .as("of another webinar")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe durand petit",
                "DURAND-PETIT Zoé",
                "Durand Petit, Zoé",
                "Zoé DURAND-PETIT (ASE 33)",
                "Téléphone (Zoé Durand-Petit)",
                "  Zoé\u00a0Durand‑Petit "
            })
    void aNameIsFoundHoweverItIsTyped(String name) {
        assertThat(matching.find(seen(null, name, ""))).contains(1L);
    }

    @Test
    void aNameThatTwoBearDecidesNothing() {
        assertThat(matching.find(seen(null, "Léa Martin", ""))).isEmpty();
        assertThat(matching.find(seen(null, "Léa Martin", "lea.deux@example.org")))
                .contains(4L);
    }

    @Test
    void whatStaffChoseBeforeIsRemembered() {
        assertThat(matching.find(seen(null, "iPad (salle 3)", ""))).contains(2L);
        assertThat(matching.find(seen(null, "Intervenante exemple", ""))).isEmpty();
        assertThat(matching.guest(seen(null, "Intervenante exemple", ""))).isTrue();
        assertThat(matching.guest(seen(null, "Quelqu’un", ""))).isFalse();
    }

    @Test
    void initialsAreNoName() {
        assertThat(Names.initials("Zoé Durand-Petit")).isEqualTo("Z. D. P.");
        assertThat(Names.initials("Émile")).isEqualTo("É.");
    }

    private static Observed seen(Long registration, String name, String email) {
        return new Observed(registration, name, email, List.of(), Duration.ZERO);
    }
}
