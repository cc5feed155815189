package org.relais.webinars;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.EnumSet;
import java.util.Set;

/** What staff decided about a webinar, but for its dates: one plan is taken, another one compared. */
@Embeddable
public class Outline {
    @Embedded
    private Presentation presentation;

    @Embedded
    private Admission admission;

    @Embedded
    private Venue venue;

    @Embedded
    private Custom custom;

    protected Outline() {}

    Outline(Plan plan) {
        take(plan);
    }

    final void take(Plan plan) {
        presentation = plan.presentation();
        admission = plan.admission();
        venue = plan.venue();
        custom = new Custom(plan.switches());
    }

    /** What another plan would change beside the dates, each kind of change once. */
    Set<Change> differences(Plan plan) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        boolean reads = presentation.reads(plan.presentation());
        if (!reads || !venue.is(plan.venue())) {
            changes.add(Change.REWORDED);
        }
        if (reads && !presentation.is(plan.presentation())
                || !admission.is(plan.admission())
                || !custom.is(plan.switches())) {
            changes.add(Change.ADMISSION);
        }
        return changes;
    }

    Plan with(Timetable timetable) {
        Plan.Switches switches = new Plan.Switches(custom.reminders(), custom.threshold());
        return new Plan(presentation, timetable, admission, venue, switches);
    }

    Presentation presentation() {
        return presentation;
    }

    Admission admission() {
        return admission;
    }

    Venue venue() {
        return venue;
    }

    Custom custom() {
        return custom;
    }
}
