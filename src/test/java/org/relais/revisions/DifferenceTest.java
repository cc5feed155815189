package org.relais.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.relais.resources.Audience;
import org.relais.resources.Details;
import org.relais.resources.Draft;
import org.relais.resources.ResourceKind;
import org.relais.resources.When;
import org.relais.web.Say;

/** Versions are read in words, never in codes. */
class DifferenceTest {
    private static final Say FRENCH = new Say(Locale.FRENCH);
    private static final Draft BEFORE = draft(ResourceKind.DOCUMENT, When.UNDATED, Set.of("33"), Audience.JUSTICE, 1L);
    private static final Draft AFTER = draft(
            ResourceKind.EVENT,
            new When(Instant.parse("2027-01-21T09:00:00Z"), null, When.PARIS),
            Set.of(),
            Audience.RELATIVES,
            2L);

    private static Draft draft(ResourceKind kind, When when, Set<String> places, Audience audience, long file) {
        Details details = new Details("fr", Details.Attendance.IN_PLACE, null, "", Set.of(file));
        return new Draft(
                kind, "Titre", "Résumé", "", null, when, "", places, Set.of("repérage"), Set.of(audience), details);
    }

    @Test
    void everyCodeIsToldInTheReadersWords() {
        Map<String, List<String>> told = Difference.between(BEFORE, AFTER, Map.of(1L, "guide.pdf")).stream()
                .collect(Collectors.toMap(Difference::key, each -> sides(each.wording(FRENCH))));
        assertThat(told)
                .containsOnlyKeys(
                        "contribution.kind",
                        "contribution.starts",
                        "resource.territory",
                        "resource.audience",
                        "resource.files");
        assertThat(told.get("contribution.kind")).containsExactly("Document", "Événement");
        assertThat(told.get("contribution.starts")).element(1).asString().contains("2027", "(heure de");
        assertThat(told.get("resource.territory")).containsExactly("Gironde (33)", "National");
        assertThat(told.get("resource.audience")).containsExactly("Justice", "Proches");
        assertThat(told.get("resource.files")).containsExactly("guide.pdf", "fichier effacé");
    }

    @Test
    void theSameIsNoDifference() {
        assertThat(Difference.between(AFTER, DraftText.read(DraftText.written(AFTER)), Map.of()))
                .isEmpty();
    }

    private static List<String> sides(Wording wording) {
        return List.of(joined(wording.before()), joined(wording.after()));
    }

    private static String joined(List<Wording.Piece> pieces) {
        return pieces.stream().map(Wording.Piece::text).collect(Collectors.joining());
    }
}
