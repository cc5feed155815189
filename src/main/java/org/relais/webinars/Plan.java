package org.relais.webinars;

import java.util.Set;
import org.relais.Refusal;

/** Everything staff decide about a webinar, checked part by part. */
public record Plan(
        Presentation presentation, Timetable timetable, Admission admission, Venue venue, Switches switches) {

    /**
     * The small switches.
     *
     * @param reminders when people are reminded of each date
     * @param threshold percent of a date's duration that makes one present, 1 to 100
     */
    public record Switches(Set<Lead> reminders, int threshold) {
        public Switches {
            reminders = Set.copyOf(reminders);
            if (threshold < 1 || threshold > 100) {
                throw Refusal.invalid("threshold", "webinar.threshold-impossible");
            }
        }

        public static final Switches USUAL = new Switches(Set.of(Lead.WEEK, Lead.DAY, Lead.HOUR), 60);
    }
}
