package org.relais.webinars;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

/**
 * What a form that is being filled would give: its dates, and the hours overseas of the first.
 *
 * @param dates of the rule, the exceptions among them
 */
public record Outlook(Timetable timetable, List<Date> dates, List<Overseas.Hour> hours) {
    /** A date of the rule, and whether it was ticked as one that does not take place. */
    public record Date(LocalDateTime start, boolean excepted) {}

    /** Empty while the form says no date that can be read. */
    static Optional<Outlook> of(PlanForm form) {
        try {
            Timetable timetable = new WhenForm(form).timetable();
            List<Date> dates = timetable.all().stream()
                    .map(date -> new Date(date, timetable.exceptions().contains(date)))
                    .toList();
            return Optional.of(new Outlook(
                    timetable,
                    dates,
                    Overseas.hours(timetable.start().atZone(timetable.zone()).toInstant(), timetable.zone())));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }
}
