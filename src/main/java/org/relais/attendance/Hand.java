package org.relais.attendance;

import java.time.Duration;
import java.util.Optional;
import org.relais.Refusal;

/**
 * What staff say of somebody: the measures count, or the whole time, or that many minutes, or not there at all.
 *
 * @param minutes for {@link Kind#MINUTES} only
 */
public record Hand(Kind kind, int minutes) {
    static final Hand WHOLE = new Hand(Kind.WHOLE, 0);
    static final Hand MEASURED = new Hand(Kind.MEASURED, 0);

    /** In which way it is said. */
    public enum Kind {
        MEASURED,
        WHOLE,
        MINUTES,
        ABSENT
    }

    /** As it was typed. */
    static Hand of(String kind, String minutes) {
        Kind chosen = Optional.ofNullable(kind)
                .filter(typed -> typed.matches("MEASURED|WHOLE|MINUTES|ABSENT"))
                .map(Kind::valueOf)
                .orElseThrow(() -> Refusal.invalid("kind", "attendance.hand.choose"));
        if (chosen != Kind.MINUTES) {
            return new Hand(chosen, 0);
        }
        if (minutes == null || !minutes.strip().matches("\\d{1,3}") || Integer.parseInt(minutes.strip()) == 0) {
            throw Refusal.invalid("minutes", "attendance.hand.minutes");
        }
        return new Hand(chosen, Integer.parseInt(minutes.strip()));
    }

    /** What was said, from what is kept of it. */
    static Hand seen(Interval stay, Interval hours) {
        return stay.equals(hours)
                ? WHOLE
                : new Hand(Kind.MINUTES, Math.toIntExact(stay.length().toMinutes()));
    }

    /** From the beginning on: only the length is known. */
    Optional<Interval> stay(Interval hours) {
        return switch (kind) {
            case WHOLE -> Optional.of(hours);
            case MINUTES -> Optional.of(Interval.of(hours.from(), Duration.ofMinutes(minutes)));
            case MEASURED, ABSENT -> Optional.empty();
        };
    }
}
