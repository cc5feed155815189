package org.relais.outbox;

import java.time.Duration;

/**
 * In which waves an audience is written to. Everyone has a place by their fingerprint, which is a keyed hash: so who comes first has
 * nothing to do with who they are, and is the same whenever it is asked.
 *
 * @param firstPercent of them, 0 for everyone at once
 * @param rest how long the others wait
 * @param perDay at most, the others on the days that follow; 0 for no bound
 */
public record Spread(int firstPercent, Duration rest, int perDay) {
    /** Everyone at once. */
    public static final Spread NONE = new Spread(0, Duration.ZERO, 0);

    private static final String PLACE = "(row_number() over (order by chosen.fingerprint) - 1)";

    boolean atOnce() {
        return firstPercent == 0 && perDay == 0;
    }

    /** How many seconds from now a row of {@code chosen} is due; H2 and PostgreSQL read it alike. */
    String seconds() {
        String wave = firstPercent == 0
                ? "0"
                : "case when %s * 100 < count(*) over () * %d then 0 else %d end"
                        .formatted(PLACE, firstPercent, rest.toSeconds());
        String day = perDay == 0
                ? "0"
                : "%s / %d * %d".formatted(PLACE, perDay, Duration.ofDays(1).toSeconds());
        return "cast(" + wave + " + " + day + " as integer)";
    }
}
