package org.relais.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.relais.Refusal;
import org.relais.outbox.Spread;

/**
 * In which waves an issue leaves.
 *
 * @param first percent of the people, chosen by a keyed hash; 0 for everyone at once
 * @param restHours after which the others follow, unless something is wrong; 0 for when the team says so
 * @param perDay messages at most, for a domain that is not known yet; 0 for no bound
 */
@Embeddable
public record Pacing(
        @Column(name = "first_percent") int first,
        @Column(name = "rest_hours") int restHours,
        @Column(name = "per_day") int perDay) {
    static final Pacing AT_ONCE = new Pacing(0, 0, 0);
    private static final int LARGEST_SHARE = 50;
    private static final int LONGEST_WAIT = 168;
    private static final int MOST = 1_000_000;

    /** As good as never. */
    private static final Duration UNTIL_TOLD = Duration.ofDays(3_650);

    /** What a form or a program says; blank is none. */
    static Pacing typed(String first, String restHours, String perDay) {
        return new Pacing(
                number("first", first, LARGEST_SHARE),
                number("rest", restHours, LONGEST_WAIT),
                number("perDay", perDay, MOST));
    }

    private static int number(String field, String typed, int most) {
        String bare = typed == null ? "" : typed.strip();
        if (!bare.matches("\\d{0,7}") || !bare.isEmpty() && Integer.parseInt(bare) > most) {
            throw Refusal.invalid(field, "pacing.number", most);
        }
        return bare.isEmpty() ? 0 : Integer.parseInt(bare);
    }

    Spread spread() {
        return new Spread(first, restHours == 0 ? UNTIL_TOLD : Duration.ofHours(restHours), perDay);
    }
}
