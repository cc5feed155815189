package org.relais.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.reminders.WebinarFixture.PARIS;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relais.Refusal;
import org.relais.reminders.FollowUp.Sending;
import org.relais.webinars.WebinarDate;

class FollowUpTest {
    private static final String REPLAY = "https://visio.example.org/revoir";
    private final WebinarDate date = WebinarFixture.published(LocalDateTime.parse("2026-12-03T14:00"), PARIS)
            .first();
    private final Instant after = date.endsAt().plusSeconds(1);
    private final FollowUp followUp = new FollowUp(date);

    private void word(String replay, Sending sending) {
        followUp.word(new FollowUp.Draft(replay, "", sending, Map.of()));
    }

    @Test
    void itLeavesByItselfOnceTheRecordingIsThere() {
        word("", Sending.WHEN_READY);
        assertThat(followUp.ready(date, after)).isFalse();
        assertThat(followUp.recorded(REPLAY)).isTrue();
        assertThat(followUp.replay()).isEqualTo(REPLAY);
        assertThat(followUp.ready(date, date.endsAt().minusSeconds(1))).isFalse();
        assertThat(followUp.ready(date, after)).isTrue();
        assertThat(followUp.recorded("https://visio.example.org/encore")).isFalse();
        assertThat(followUp.replay()).isEqualTo(REPLAY);
    }

    @Test
    void whatTheTeamLetsLeaveWaitsForThem() {
        word(REPLAY, Sending.BY_HAND);
        assertThat(followUp.ready(date, after)).isFalse();
        word("", Sending.BY_HAND);
        assertThat(followUp.recorded(REPLAY)).isFalse();
        assertThat(followUp.replay()).isEmpty();
    }

    @Test
    void itLeavesOnceAndThenNeverChanges() {
        word(REPLAY, Sending.WHEN_READY);
        assertThatThrownBy(() -> followUp.send(Set.of(), date, date.startsAt())).isInstanceOf(Refusal.class);
        followUp.send(Set.of(7L), date, after);
        assertThat(followUp.ready(date, after)).isFalse();
        assertThatThrownBy(() -> followUp.send(Set.of(), date, after)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> word("", Sending.BY_HAND)).isInstanceOf(Refusal.class);
    }
}
