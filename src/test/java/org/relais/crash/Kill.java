package org.relais.crash;

import java.time.Instant;
import java.util.Set;

/** One kill and what came of it. The counts are filled in when the issue is finished. */
final class Kill {
    final int number;
    final Kind kind;
    final Phase phase;
    Instant at;
    /** When everything that was killed had been started again; servers start while the work goes on. */
    Instant mended;
    /** Lane and epoch of what the dead held. */
    Set<String> lanes = Set.of();
    /** Until the relay took a message again, or a frozen node's lanes were another's; −1 when nothing was left to send. */
    double seconds = -1;
    /** The phase did not come in time, so that it was any instant. */
    boolean missed;

    /** −1 until its issue is finished. */
    int open = -1;

    int duplicates;
    int inDoubt;
    int lost;
    int strangers;

    Kill(int number, Kind kind, Phase phase) {
        this.number = number;
        this.kind = kind;
        this.phase = phase;
    }

    /** What it hit in the end. */
    Phase phase() {
        return missed ? Phase.ANY : phase;
    }

    @Override
    public String toString() {
        return "%4d  %-16s  %-14s  %s"
                .formatted(number, kind, phase(), seconds < 0 ? "" : "went on after %.1f s".formatted(seconds));
    }
}
