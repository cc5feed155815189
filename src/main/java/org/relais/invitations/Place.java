package org.relais.invitations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.relais.registrations.Mode;
import org.relais.registrations.Occupancy;
import org.relais.registrations.Registration;
import org.relais.registrations.Zones;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/**
 * Where somebody stands with a webinar, as their own page shows it.
 *
 * @param dates what they come to, from now on; at least one
 * @param position in the line, 0 for whoever does not wait
 */
public record Place(
        Registration registration,
        Webinar webinar,
        List<WebinarDate> dates,
        long position,
        Occupancy occupancy,
        Instant now) {

    public String title(Locale locale) {
        return PersonalMeetings.title(webinar, registration.mode(), locale);
    }

    public boolean discreet() {
        return registration.mode() == Mode.DISCREET;
    }

    /** « jeudi 3 décembre 2026 à 10 h 00 (heure de Martinique) ». */
    public String here(WebinarDate date, Locale locale) {
        return new Hours(locale).moment(date.startsAt(), registration.zone());
    }

    public String paris(WebinarDate date, Locale locale) {
        return new Hours(locale).moment(date.startsAt(), Zones.PARIS);
    }

    /** Whether their clock shows another hour than Paris's. */
    public boolean elsewhere(WebinarDate date) {
        return !Hours.sameClock(List.of(date.startsAt()), registration.zone());
    }

    /** Nothing of it is still to come. */
    public boolean over() {
        return dates.stream().allMatch(date -> date.over(now));
    }

    public boolean cancelledByUs() {
        return webinar.status() == org.relais.webinars.WebinarStatus.CANCELLED
                || dates.stream().noneMatch(WebinarDate::planned);
    }

    public boolean mayComeBack() {
        return !registration.stands() && webinar.takesRegistrations(now) && !over();
    }

    /** Whether somebody who comes back would find a seat at once. */
    public boolean hasRoom() {
        return !occupancy.full(dates.stream().map(WebinarDate::id).toList());
    }
}
