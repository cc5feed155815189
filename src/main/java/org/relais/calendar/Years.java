package org.relais.calendar;

import java.time.LocalDateTime;

/** The years for which a zone's hours must be right, both included. */
record Years(int first, int last) {
    static Years around(LocalDateTime date) {
        return new Years(date.getYear(), date.getYear());
    }

    Years and(Years other) {
        return new Years(Math.min(first, other.first), Math.max(last, other.last));
    }
}
