package org.relais.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relais.webinars.Lead;

/** When a reminder is due, in instants, and what becomes of it. */
class ReminderTest {
    private static final ZoneId PARIS = WebinarFixture.PARIS;
    private final Reminder reminder = reminder(Lead.DAY);
    private final Instant due = reminder.dueAt();

    private static Reminder reminder(Lead lead) {
        return new Reminder(
                WebinarFixture.published(LocalDateTime.parse("2026-12-03T14:00"), PARIS)
                        .first(),
                lead);
    }

    /** In spring Paris leaps on 29 March 2026 at 2 h, in autumn it turns back on 25 October at 3 h; New York on 8 March. */
    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-04-02T14:00, Europe/Paris, 2026-03-26T13:00:00Z",
        "DAY, 2026-03-29T14:00, Europe/Paris, 2026-03-28T13:00:00Z",
        "DAY, 2026-10-25T14:00, Europe/Paris, 2026-10-24T12:00:00Z",
        "WEEK, 2026-10-28T09:30, Europe/Paris, 2026-10-21T07:30:00Z",
        "HOUR, 2026-03-29T03:30, Europe/Paris, 2026-03-29T00:30:00Z",
        "HOUR, 2026-10-25T03:30, Europe/Paris, 2026-10-25T01:30:00Z",
        // 2 h 30 does not exist on the 29th: half past three; it exists twice on 25 October: the first.
        "DAY, 2026-03-30T02:30, Europe/Paris, 2026-03-29T01:30:00Z",
        "DAY, 2026-10-26T02:30, Europe/Paris, 2026-10-25T00:30:00Z",
        "WEEK, 2026-11-01T02:30, Europe/Paris, 2026-10-25T00:30:00Z",
        // Overseas no clock changes, and New Caledonia is a day ahead.
        "WEEK, 2026-04-02T14:00, America/Cayenne, 2026-03-26T17:00:00Z",
        "DAY, 2026-10-25T07:00, Pacific/Noumea, 2026-10-23T20:00:00Z",
        "DAY, 2026-03-29T10:00, Indian/Reunion, 2026-03-28T06:00:00Z",
        "WEEK, 2026-03-14T15:00, America/Miquelon, 2026-03-07T18:00:00Z"
    })
    void aReminderIsDueByTheLocalCalendarAndAnHourBeforeByTheClock(
            Lead lead, LocalDateTime start, ZoneId zone, Instant expected) {
        Instant begins = start.atZone(zone).toInstant();
        assertThat(Reminder.due(lead, begins, zone)).isEqualTo(expected);
    }

    @Test
    void itLeavesAtItsInstantAndOnce() {
        assertThat(reminder.due(due.minusMillis(1))).isFalse();
        assertThat(reminder.due(due)).isTrue();
        reminder.send(List.of(9L), due);
        assertThat(reminder.status()).isEqualTo(Reminder.Status.SENT);
        assertThat(reminder.settledAt()).isEqualTo(due);
        assertThat(reminder.due(due.plusSeconds(30))).isFalse();
        assertThatThrownBy(() -> reminder.send(List.of(9L), due)).hasMessage("reminder.settled");
    }

    @ParameterizedTest
    @EnumSource(Lead.class)
    void itExpiresRatherThanLeavesLate(Lead lead) {
        Reminder late = reminder(lead);
        Instant last = late.dueAt().plus(lead.before().dividedBy(2));
        assertThat(late.late(last)).isFalse();
        assertThat(late.late(last.plusMillis(1))).isTrue();
        assertThat(late.late(late.startsAt())).isTrue();
        assertThatThrownBy(() -> late.send(List.of(), last.plusMillis(1))).hasMessage("reminder.settled");
        late.expire(last.plusMillis(1));
        assertThat(late.due(late.startsAt())).isFalse();
    }

    @Test
    void whatStaffSwitchedOffDoesNotLeaveUntilItIsOnAgain() {
        assertThat(reminder.switchOff()).isTrue();
        assertThat(reminder.switchOff()).isFalse();
        assertThat(reminder.due(due)).isFalse();
        assertThat(reminder.switchOn(due.minusSeconds(60))).isTrue();
        assertThat(reminder.due(due)).isTrue();
    }

    @Test
    void whatIsPastItsInstantCannotBeSwitchedOnAgain() {
        reminder.switchOff();
        assertThatThrownBy(() -> reminder.switchOn(due)).hasMessage("reminder.settled");
    }

    @Test
    void whatLeftStaysAsItLeft() {
        reminder.send(List.of(9L), due);
        reminder.cancel(due.plus(Duration.ofHours(1)));
        assertThat(reminder.status()).isEqualTo(Reminder.Status.SENT);
        assertThatThrownBy(reminder::switchOff).hasMessage("reminder.settled");
    }
}
