package org.relais.webinars;

import java.util.List;
import java.util.Set;

/**
 * What a change would do, told to whoever is about to save it.
 *
 * @param changes nothing when nothing would change
 * @param mails who would get which
 */
public record Forecast(Webinar webinar, Set<Change> changes, List<ChangeForecast.Line> mails) {
    /** Whether the date moves in people's calendars, or at most the words. */
    public boolean movesCalendars() {
        return changes.stream().anyMatch(Change::movesCalendars);
    }

    public boolean rewords() {
        return changes.contains(Change.REWORDED);
    }
}
