package org.relais.calendar;

import java.util.Locale;

/** What an attendee says, the PARTSTAT of RFC 5545 3.2.12. */
public enum Answer {
    NEEDS_ACTION,
    ACCEPTED,
    TENTATIVE,
    DECLINED,
    DELEGATED;

    String partstat() {
        return name().replace('_', '-');
    }

    /** An unknown or missing value counts as {@code NEEDS-ACTION}, as the RFC wants it. */
    static Answer of(String partstat) {
        for (Answer answer : values()) {
            if (answer.partstat().equals(partstat.strip().toUpperCase(Locale.ROOT))) {
                return answer;
            }
        }
        return NEEDS_ACTION;
    }
}
