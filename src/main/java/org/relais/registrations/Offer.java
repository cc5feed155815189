package org.relais.registrations;

import java.time.Instant;
import java.util.List;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** A webinar as one may register for it at an instant, for its public page. */
public record Offer(Webinar webinar, Occupancy occupancy, Instant now) {
    public boolean open() {
        return webinar.takesRegistrations(now);
    }

    /** Not yet open, but it will be. */
    public boolean opensLater() {
        Instant opensAt = webinar.admission().opensAt();
        return opensAt != null && now.isBefore(opensAt) && !dates().isEmpty();
    }

    /** Those one may come to. */
    public List<WebinarDate> dates() {
        return webinar.coming(now);
    }

    /** Whether there is a choice. */
    public boolean severalDates() {
        return webinar.series() && dates().size() > 1;
    }

    /** Seats that somebody who comes to all dates would find; those of the fullest date. */
    public long free() {
        return dates().stream()
                .mapToLong(date -> occupancy.free(date.id()))
                .min()
                .orElse(0);
    }

    public long freeOn(WebinarDate date) {
        return occupancy.free(date.id());
    }
}
