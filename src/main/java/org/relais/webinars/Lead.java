package org.relais.webinars;

import java.time.Duration;

/** How long before a date a reminder leaves. */
public enum Lead {
    WEEK(Duration.ofDays(7)),
    DAY(Duration.ofDays(1)),
    HOUR(Duration.ofHours(1));

    private final Duration before;

    Lead(Duration before) {
        this.before = before;
    }

    /** In days it is a matter of the local calendar: a day before 14 h is 14 h, also across a change of the clocks. */
    public Duration before() {
        return before;
    }
}
