package org.relais.webinars;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.calendar.Rule;

/** The part of a form that says when. */
final class WhenForm {
    private static final int USUAL_TIMES = 6;
    private final PlanForm form;

    WhenForm(PlanForm form) {
        this.form = form;
    }

    Timetable timetable() {
        LocalDateTime start = start();
        Duration duration = Duration.ofMinutes(form.number("minutes", "webinar.duration-impossible"));
        String rule = rule(start.toLocalDate()).map(Rule::value).orElse(null);
        Timetable whole = new Timetable(start, duration, zone(), rule, Set.of());
        return new Timetable(start, duration, zone(), rule, exceptions(whole));
    }

    LocalDateTime start() {
        if (form.value("date").isEmpty() || form.value("time").isEmpty()) {
            throw Refusal.invalid(form.value("date").isEmpty() ? "date" : "time", "webinar.needs-a-date");
        }
        LocalDate day = read("date", LocalDate::parse);
        LocalTime hour = read("time", LocalTime::parse);
        return day.atTime(hour);
    }

    ZoneId zone() {
        try {
            return ZoneId.of(form.value("zone"));
        } catch (DateTimeException unknown) {
            throw Refusal.invalid("zone", "webinar.zone-unknown");
        }
    }

    /** Six times, when no end was chosen. */
    private Optional<Rule> rule(LocalDate start) {
        Optional<Rule> endless =
                Repeat.named(form.value("repeat")).orElse(Repeat.ONCE).rule(start);
        if (form.value("times").isEmpty() && !form.value("until").isEmpty()) {
            LocalDate until = read("until", LocalDate::parse);
            if (endless.isPresent() && until.isBefore(start)) {
                throw Refusal.invalid("until", "webinar.ends-before-it-starts");
            }
            return endless.map(rule -> rule.until(until));
        }
        return endless.map(rule -> rule.times(times()));
    }

    private int times() {
        if (form.value("times").isEmpty()) {
            return USUAL_TIMES;
        }
        int times = form.number("times", "webinar.times-impossible", Timetable.MOST_DATES);
        if (times < 1 || times > Timetable.MOST_DATES) {
            throw Refusal.invalid("times", "webinar.times-impossible", Timetable.MOST_DATES);
        }
        return times;
    }

    /** Ticked by their days, so that another hour leaves them. */
    private Set<LocalDateTime> exceptions(Timetable whole) {
        return whole.all().stream()
                .filter(date -> form.has("except", date.toLocalDate().toString()))
                .collect(Collectors.toSet());
    }

    /** Typed on the webinar's own clocks; null when nothing was. */
    Instant instant(String field) {
        return form.value(field).isEmpty()
                ? null
                : read(field, LocalDateTime::parse).atZone(zone()).toInstant();
    }

    private <T> T read(String field, Function<String, T> parse) {
        try {
            return parse.apply(form.value(field));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field, "webinar.date-unreadable");
        }
    }
}
