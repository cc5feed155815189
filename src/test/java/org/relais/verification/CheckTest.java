package org.relais.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relais.resources.Content;
import org.relais.resources.Draft;
import org.relais.resources.ResourceKind;
import org.relais.resources.When;
import org.relais.web.Messages;

class CheckTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:22:00Z");
    private static final String LONG = "Un guide court, à garder sous la main dans chaque équipe éducative.";

    @Test
    void aCleanContributionPassesEverything() {
        assertThat(Check.all(
                        content("Guide de repérage", LONG, "https://example.org/guide", When.UNDATED), List.of(), NOW))
                .hasSize(4)
                .allMatch(Check::passed);
    }

    @Test
    void whatToLookAtIsNamed() {
        When past = new When(NOW.minusSeconds(3600), null, When.PARIS);
        Content content = content("Jeunes prostituées : guide", "Court.", "http://example.org/guide", past);
        List<Likeness.Known> others = List.of(new Likeness.Known(7L, "Autre titre", "example.org/guide"));

        List<Check> found = Check.all(content, others, NOW);

        assertThat(found)
                .filteredOn(check -> !check.passed())
                .extracting(Check::key)
                .containsExactly(
                        "resource.check.link-unencrypted",
                        "resource.check.summary-short",
                        "resource.check.alike",
                        "resource.check.past",
                        "resource.check.word-title");
        assertThat(found)
                .filteredOn(check -> check.about() != null)
                .extracting(Check::about)
                .containsExactly(7L);
        assertThat(found).allSatisfy(check -> {
            assertThat(Messages.has(Locale.FRENCH, check.key())).isTrue();
            assertThat(Messages.has(Locale.ENGLISH, check.key())).isTrue();
        });
    }

    private static Content content(String title, String summary, String link, When when) {
        return new Content(
                new Draft(ResourceKind.DOCUMENT, title, summary, "", link, when, "", Set.of(), Set.of(), Set.of()));
    }
}
