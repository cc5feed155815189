package org.relais.roster;

import java.util.List;
import org.relais.calendar.Answer;
import org.relais.registrations.Figures;
import org.relais.registrations.Registration;
import org.relais.webinars.Webinar;

/**
 * A page of a webinar's list: those who wait for a decision first, then by arrival.
 *
 * @param matching how many the filter lets through, on all pages
 * @param page from 1
 */
public record Roster(Webinar webinar, Figures figures, List<Registration> people, int matching, int page) {
    static final int SIZE = 50;

    /** How many of those with a seat gave that answer. */
    public long answered(String answer) {
        return figures.answered(Answer.valueOf(answer));
    }

    public int pages() {
        return Math.max(1, (matching + SIZE - 1) / SIZE);
    }
}
