package org.relais.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.relais.newsletter.Issue.Status;
import org.relais.outbox.LaneState;
import org.relais.outbox.Later;
import org.relais.outbox.Progress;
import org.relais.staff.AuditEntry;

/** How far an issue is, read at one instant. */
public record Sending(
        Issue issue, Progress progress, Instant at, List<LaneState> lanes, List<AuditEntry> history, Waves waves) {
    /**
     * What waits on purpose.
     *
     * @param quietUntil when nothing of a list leaves now, or else null
     * @param left how many who got it have left the list since
     */
    public record Waves(Later later, Instant quietUntil, long left) {}

    private static final Set<String> SHOWN = Set.of(
            "issue.begin",
            "issue.send-rest",
            "issue.alarm",
            "issue.pause",
            "issue.resume",
            "issue.finish",
            "issue.cancel",
            "issue.schedule",
            "issue.unschedule",
            "issue.open");
    private static final Duration SOONEST_GUESS = Duration.ofSeconds(10);

    /** Whether figures still change. */
    public boolean moving() {
        return issue.status() == Status.SENDING
                || progress.claimed() + progress.sending() > 0
                || issue.status() == Status.CANCELLED && !ended();
    }

    private boolean ended() {
        return progress.settled() == progress.audience();
    }

    /** When it would end at the pace so far; null while that cannot be said. */
    public Instant endsAt() {
        Duration spent = Duration.between(issue.startedAt(), at);
        long left = progress.audience() - progress.settled();
        if (issue.status() != Status.SENDING
                || left == 0
                || progress.settled() == 0
                || spent.compareTo(SOONEST_GUESS) < 0) {
            return null;
        }
        return at.plus(spent.multipliedBy(left).dividedBy(progress.settled()));
    }

    /** Since when the relay does not answer; null while it does. */
    public Instant troubleSince() {
        return lanes.stream()
                .filter(lane -> lane.trouble() != null)
                .map(LaneState::troubleSince)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** What concerns the sending, newest first. */
    public List<AuditEntry> story() {
        return history.stream().filter(line -> SHOWN.contains(line.action())).toList();
    }
}
