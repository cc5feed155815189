package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {
    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-11-20T09:00:00Z, Europe/Paris, 2026-11-21T08:00:00Z",
        "tomorrow, 2026-03-28T12:00:00Z, Europe/Paris, 2026-03-29T07:00:00Z", // the night summer time begins
        "tomorrow, 2026-10-24T12:00:00Z, Europe/Paris, 2026-10-25T08:00:00Z", // and the night it ends
        "tomorrow, 2026-11-20T23:30:00Z, Europe/Paris, 2026-11-22T08:00:00Z", // it is the 21st in Paris already
        "tomorrow, 2026-11-20T09:00:00Z, America/Martinique, 2026-11-21T13:00:00Z",
        "tuesday, 2026-11-20T09:00:00Z, Europe/Paris, 2026-11-24T08:00:00Z",
        "in-a-week, 2026-10-20T09:00:00Z, Europe/Paris, 2026-10-27T08:00:00Z"
    })
    void nineIsNineWhateverTheClocksDo(String button, Instant now, String zone, Instant at) {
        assertThat(Suggestion.named(button)
                        .orElseThrow()
                        .time(now, ZoneId.of(zone))
                        .instant())
                .isEqualTo(at);
    }

    @Test
    void eachIsOfferedOnceAndInOrder() {
        // On a Monday, tomorrow is Tuesday.
        assertThat(Suggestion.after(Instant.parse("2026-11-23T09:00:00Z"), IssueFixture.PARIS))
                .extracting(Suggestion.Offered::suggestion)
                .containsExactly(Suggestion.TOMORROW, Suggestion.THURSDAY, Suggestion.IN_A_WEEK);
    }

    @Test
    void wavesAreNumbersWithinReason() {
        assertThat(Pacing.typed("", null, " ")).isEqualTo(Pacing.AT_ONCE);
        assertThat(Pacing.typed("10", "24", "5000")).isEqualTo(new Pacing(10, 24, 5_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "51", "dix", "99999999", "1.5"})
    void whatIsNoShareIsRefused(String typed) {
        assertThatThrownBy(() -> Pacing.typed(typed, "", "")).hasMessage("pacing.number");
    }
}
