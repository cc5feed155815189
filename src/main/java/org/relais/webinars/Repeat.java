package org.relais.webinars;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.relais.calendar.Rule;

/** How a series goes on from its first date, as staff choose it; on the wire and in the form by its name. */
public enum Repeat {
    ONCE(start -> null),
    WEEKLY(start -> Rule.weekly(start.getDayOfWeek())),
    FORTNIGHTLY(start -> Rule.weekly(start.getDayOfWeek()).every(2)),
    MONTHLY_BY_WEEKDAY(start -> Rule.monthly(nth(start), start.getDayOfWeek())),
    MONTHLY_BY_DAY(start -> Rule.monthly(start.getDayOfMonth()));

    private static final int DAYS = 7;
    private static final int LAST = -1;
    private final Function<LocalDate, Rule> from;

    Repeat(Function<LocalDate, Rule> from) {
        this.from = from;
    }

    /** The rule without an end; nothing for one date. */
    Optional<Rule> rule(LocalDate start) {
        return Optional.ofNullable(from.apply(start));
    }

    /** Which of these a rule is that begins on that day. */
    static Repeat of(String rule, LocalDate start) {
        return Optional.ofNullable(rule).map(Rule::of).stream()
                .flatMap(kept -> Arrays.stream(values()).filter(each -> each.gives(kept, start)))
                .findFirst()
                .orElse(ONCE);
    }

    private boolean gives(Rule kept, LocalDate start) {
        return rule(start)
                .filter(mine -> mine.pace().equals(kept.pace()) && mine.every() == kept.every())
                .isPresent();
    }

    static Optional<Repeat> named(String typed) {
        return Arrays.stream(values()).filter(each -> each.name().equals(typed)).findFirst();
    }

    /** The fifth of a month is its last one. */
    private static int nth(LocalDate day) {
        int nth = (day.getDayOfMonth() - 1) / DAYS + 1;
        return nth > 4 ? LAST : nth;
    }
}
