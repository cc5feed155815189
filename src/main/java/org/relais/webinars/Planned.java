package org.relais.webinars;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.relais.calendar.Rule;

/** A plan as its form shows it: what {@link PlanForm} reads, written. */
final class Planned {
    private static final int WEEKS_AHEAD = 4;

    private Planned() {}

    /** A new one: in four weeks at 14 h, an hour and a half, with the usual reminders. */
    static PlanForm fresh(Clock clock, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone).plusWeeks(WEEKS_AHEAD);
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("date", day.toString());
        form.putSingle("time", "14:00");
        form.putSingle("minutes", "90");
        form.putSingle("zone", zone.getId());
        form.putSingle("repeat", Repeat.ONCE.name());
        form.putSingle("capacity", "100");
        form.putSingle("venue", Venue.Kind.LINK.name());
        switches(form, Plan.Switches.USUAL);
        return new PlanForm(form);
    }

    /** The same in the weeks to come, once: a rule, its exceptions and the window of registration are of the past. */
    static Plan again(Plan plan, Instant now) {
        PlanForm form = of(plan);
        LocalDateTime start = plan.timetable().start();
        LocalDate today = LocalDate.ofInstant(now, plan.timetable().zone());
        LocalDate day = start.toLocalDate();
        while (day.isBefore(today.plusWeeks(1))) {
            day = day.plusWeeks(WEEKS_AHEAD);
        }
        return form.with("date", day.toString())
                .with("repeat", Repeat.ONCE.name())
                .with("opens", "")
                .with("closes", "")
                .plan();
    }

    static PlanForm of(Plan plan) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        words(form, plan.presentation());
        when(form, plan.timetable());
        admission(form, plan.admission(), plan.timetable().zone());
        form.putSingle("venue", plan.venue().kind().name());
        put(form, "link", plan.venue().link());
        switches(form, plan.switches());
        return new PlanForm(form);
    }

    private static void words(MultivaluedMap<String, String> form, Presentation words) {
        form.putSingle("title", words.title());
        form.putSingle("discreetTitle", words.discreetTitle());
        form.putSingle("summary", words.summary());
        form.putSingle("description", words.description());
        form.putSingle("themes", String.join(", ", words.themes()));
        form.putSingle("departements", String.join(", ", words.departements()));
        form.put("audience", words.audience().stream().map(Enum::name).toList());
    }

    private static void when(MultivaluedMap<String, String> form, Timetable when) {
        LocalDateTime start = when.start();
        form.putSingle("date", start.toLocalDate().toString());
        form.putSingle("time", start.toLocalTime().toString());
        form.putSingle("minutes", String.valueOf(when.duration().toMinutes()));
        form.putSingle("zone", when.zone().getId());
        form.putSingle("repeat", Repeat.of(when.rule(), start.toLocalDate()).name());
        if (when.rule() != null) {
            Rule rule = Rule.of(when.rule());
            rule.count().ifPresent(count -> form.putSingle("times", String.valueOf(count)));
            rule.until().ifPresent(until -> form.putSingle("until", until.toString()));
        }
        form.put(
                "except",
                when.exceptions().stream()
                        .map(date -> date.toLocalDate().toString())
                        .sorted()
                        .toList());
    }

    private static void admission(MultivaluedMap<String, String> form, Admission admission, ZoneId zone) {
        put(form, "capacity", admission.capacity());
        put(form, "opens", local(admission.opensAt(), zone));
        put(form, "closes", local(admission.closesAt(), zone));
        if (admission.approval() == Admission.Approval.BY_STAFF) {
            form.putSingle("approval", "yes");
        }
        List<Share> shares = admission.shares();
        form.put("group", shares.stream().map(Share::group).toList());
        form.put(
                "seats",
                shares.stream().map(share -> String.valueOf(share.seats())).toList());
    }

    private static String local(Instant instant, ZoneId zone) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static void switches(MultivaluedMap<String, String> form, Plan.Switches switches) {
        form.put(
                "reminders",
                switches.reminders().stream().sorted().map(Enum::name).toList());
        form.putSingle("threshold", String.valueOf(switches.threshold()));
    }

    private static void put(MultivaluedMap<String, String> form, String field, Object value) {
        if (value != null) {
            form.putSingle(field, value.toString());
        }
    }
}
