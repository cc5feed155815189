package org.relais.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;

class ContentTest {
    @Test
    void aPlainContributionIsKept() {
        Content content = content("Un  titre\n sur deux lignes", "https://example.org", "1", "2a");

        assertThat(content.title()).isEqualTo("Un titre sur deux lignes");
        assertThat(content.departements()).containsExactly("01", "2A");
        assertThat(content.territory()).extracting("name").containsExactly("Ain", "Corse-du-Sud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/x",
                "file:///etc/passwd",
                "//example.org/x",
                "example.org",
                "https://",
                "https://user:secret@example.org/",
                "https://example.org/a b",
                "https://example.org/\nSet-Cookie: a",
                "https://exa mple.org"
            })
    void aLinkThatIsNoWebAddressIsRefused(String link) {
        assertThat(refusal(() -> content("Titre", link)).field()).isEqualTo("link");
    }

    @Test
    void aLinkOfMoreThan500CharactersIsRefused() {
        assertThat(refusal(() -> content("Titre", "https://example.org/" + "a".repeat(500)))
                        .field())
                .isEqualTo("link");
    }

    @Test
    void aTitleIsNeededAndHas160CharactersAtMost() {
        assertThat(refusal(() -> content(" ", null)).key()).isEqualTo("resource.needs-title");
        assertThat(refusal(() -> content("a".repeat(161), null)).key()).isEqualTo("resource.too-long");
        assertThat(content("a".repeat(160), null).title()).hasSize(160);
    }

    @Test
    void aDepartementThatDoesNotExistIsRefused() {
        assertThat(refusal(() -> content("Titre", null, "20")).field()).isEqualTo("departements");
    }

    @Test
    void anEventNeedsADate() {
        assertThat(refusal(() -> new Content(draft(ResourceKind.EVENT, When.UNDATED)))
                        .field())
                .isEqualTo("startsAt");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-28T09:00, 2027-01-28T08:00:00Z",
        "2027-07-01T09:00, 2027-07-01T07:00:00Z",
        "2027-01-28T09:00:00+04:00, 2027-01-28T05:00:00Z",
        "2027-01-28T09:00:00Z, 2027-01-28T09:00:00Z",
        // The hour that does not exist moves forward; the one that exists twice is its first.
        "2027-03-28T02:30, 2027-03-28T01:30:00Z",
        "2027-10-31T02:30, 2027-10-31T00:30:00Z"
    })
    void anHourWithoutOffsetIsThatOfParis(String typed, Instant expected) {
        assertThat(When.typed(typed, null).startsAt()).isEqualTo(expected);
    }

    @Test
    void anUnreadableDateNamesItsField() {
        assertThat(refusal(() -> When.typed("jeudi", null)).field()).isEqualTo("startsAt");
        assertThat(refusal(() -> When.typed("2027-01-28T10:00", "2027-01-28T10:00"))
                        .field())
                .isEqualTo("endsAt");
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private static Content content(String title, String link, String... departements) {
        return new Content(new Draft(
                ResourceKind.DOCUMENT,
                title,
                "Résumé",
                "",
                link,
                When.UNDATED,
                "",
                Set.of(departements),
                Set.of(),
                Set.of()));
    }

    private static Draft draft(ResourceKind kind, When when) {
        return new Draft(kind, "Titre", "Résumé", "", null, when, "", Set.of(), Set.of(), Set.of());
    }
}
