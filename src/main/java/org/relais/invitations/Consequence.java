package org.relais.invitations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.relais.registrations.Registration;
import org.relais.webinars.Change;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/**
 * Who gets which mail for a change of a webinar, and what their calendars are told. Only those with a seat have it in their calendar;
 * those who wait are told in words. Whoever comes to one date of a series hears of that date alone, and nobody of dates that are over.
 *
 * @param asksAgain whether there is a new time, so that the answers so far are to another one (CALENDAR 24)
 */
record Consequence(Letter letter, List<Registration> people, boolean asksAgain) {
    private static final String ROOM = "registrations/";

    /** @param everyone of the webinar, whatever their status */
    static List<Consequence> of(Change change, Long dateId, Webinar webinar, List<Registration> everyone, Instant now) {
        List<Registration> concerned = everyone.stream()
                .filter(Registration::stands)
                .filter(each ->
                        each.dateId() == null || !webinar.date(each.dateId()).over(now))
                .toList();
        WebinarDate date = dateId == null ? null : webinar.date(dateId);
        return switch (change) {
            case PUBLISHED, ADMISSION -> List.of();
            case REWORDED -> reworded(only(concerned, Registration::registered));
            case MOVED -> moved(webinar, concerned);
            case DATE_MOVED -> told("date-moved", CalendarAct.REQUEST, date, covering(concerned, date), true);
            case DATE_CANCELLED ->
                told("date-cancelled", CalendarAct.cancel(date), date, covering(concerned, date), false);
            case CANCELLED -> told("webinar-cancelled", CalendarAct.CANCEL, null, concerned, false);
        };
    }

    private static List<Consequence> reworded(List<Registration> people) {
        return people.isEmpty()
                ? List.of()
                : List.of(new Consequence(Letter.of(ROOM + "webinar-reworded", CalendarAct.REQUEST), people, false));
    }

    /** A date that the new rule has no place for is cancelled: those who come to it alone lose it. */
    private static List<Consequence> moved(Webinar webinar, List<Registration> concerned) {
        Predicate<Registration> lost =
                each -> each.dateId() != null && !webinar.date(each.dateId()).planned();
        List<Consequence> all =
                new ArrayList<>(told("webinar-moved", CalendarAct.REQUEST, null, only(concerned, lost.negate()), true));
        for (WebinarDate date : webinar.dates()) {
            List<Registration> theirs =
                    only(concerned, lost.and(each -> each.dateId().equals(date.id())));
            all.addAll(told("date-cancelled", CalendarAct.cancel(date), date, theirs, false));
        }
        return all;
    }

    private static List<Consequence> told(
            String letter, CalendarAct act, WebinarDate about, List<Registration> people, boolean newTime) {
        List<Consequence> all = new ArrayList<>();
        List<Registration> seated = only(people, Registration::registered);
        List<Registration> others = only(people, each -> !each.registered());
        if (!seated.isEmpty()) {
            all.add(new Consequence(Letter.of(ROOM + letter, act).about(about), seated, newTime));
        }
        if (!others.isEmpty()) {
            all.add(new Consequence(Letter.of(ROOM + letter, CalendarAct.NONE).about(about), others, false));
        }
        return all;
    }

    private static List<Registration> covering(List<Registration> people, WebinarDate date) {
        return only(people, each -> each.covers(date.id()));
    }

    private static List<Registration> only(List<Registration> people, Predicate<Registration> which) {
        return people.stream().filter(which).toList();
    }
}
