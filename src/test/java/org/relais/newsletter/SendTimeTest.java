package org.relais.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.newsletter.IssueRecords.When;

class SendTimeTest {
    @ParameterizedTest(name = "{0} à {1} ({2})")
    @CsvSource({
        "2027-01-14, 09:00, Europe/Paris, 2027-01-14T08:00:00Z",
        "2027-07-14, 09:00, Europe/Paris, 2027-07-14T07:00:00Z",
        // 28 March 2027: two o'clock does not exist and moves forward
        "2027-03-28, 02:30, Europe/Paris, 2027-03-28T01:30:00Z",
        // 25 October 2026: half past two exists twice, the first counts
        "2026-10-25, 02:30, Europe/Paris, 2026-10-25T00:30:00Z",
        "2027-01-14, 09:00, Indian/Reunion, 2027-01-14T05:00:00Z",
        "2027-01-14, 09:00, America/Cayenne, 2027-01-14T12:00:00Z"
    })
    void aLocalHourIsOneInstant(String date, String time, String zone, Instant instant) {
        assertThat(SendTime.typed(date, time, ZoneId.of(zone)).instant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 09:00, issue.date-unreadable",
        "14/01/2027, 09:00, issue.date-unreadable",
        "2027-02-30, 09:00, issue.date-unreadable",
        "2027-01-14, '', issue.time-unreadable",
        "2027-01-14, 25:00, issue.time-unreadable"
    })
    void anythingElseIsRefusedInWords(String date, String time, String key) {
        assertThatThrownBy(() -> SendTime.typed(date, time, IssueFixture.PARIS)).hasMessage(key);
    }

    @Test
    void aCallerGivesAnInstantOrALocalTimeWithItsZone() {
        Instant instant = Instant.parse("2027-01-14T08:00:00Z");
        assertThat(When.time(new When("2027-01-14T08:00:00Z", null, null, null)).instant())
                .isEqualTo(instant);
        assertThat(When.time(new When(null, "2027-01-14T09:00", "Europe/Paris", null)))
                .isEqualTo(new SendTime(instant, IssueFixture.PARIS));
        for (When wrong : new When[] {
            null,
            new When(null, null, null, null),
            new When("demain", null, null, null),
            new When(null, "2027-01-14T09:00", null, null),
            new When(null, "2027-01-14T09:00", "Europe/Nulle-Part", null)
        }) {
            assertThatThrownBy(() -> When.time(wrong)).hasMessage("issue.send-at-unreadable");
        }
    }
}
