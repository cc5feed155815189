package org.relais.attendance;

import java.util.List;
import org.relais.registrations.Figures;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/**
 * The figures of a webinar. Someone who came to one date of a series counts once as present.
 *
 * @param people those with a seat
 * @param attended of them, present at one date at least whose list is closed
 * @param departements the most first, those who told none last
 */
public record Statistics(
        Webinar webinar,
        Figures figures,
        long people,
        long attended,
        List<OneDate> dates,
        List<Group> departements,
        List<Group> professions) {
    /** Fewer than that may be recognised, so a file that leaves the house does not say how many. */
    static final int FEW = 5;

    /** A date whose list is closed, or not yet. */
    public record OneDate(WebinarDate date, boolean closed, long registered, long attended) {
        public long absent() {
            return closed ? registered - attended : 0;
        }
    }

    /** People with something in common; label is null for those who told nothing. */
    public record Group(String label, long people, long attended) {}

    public boolean anyClosed() {
        return dates.stream().anyMatch(OneDate::closed);
    }

    /** Of those with a seat. */
    public long absent() {
        return anyClosed() ? people - attended : 0;
    }
}
