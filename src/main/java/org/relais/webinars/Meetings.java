package org.relais.webinars;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.calendar.Meeting;

/**
 * A webinar as calendars are told of it. One date of a series that moved is an override of the master; one that was cancelled is
 * an exception of it (EXDATE) in whatever is sent about the whole later. When it is cancelled, though, those who come get one
 * CANCEL with its RECURRENCE-ID and no new master beside it: never both for one change (CALENDAR 27), and a calendar that missed
 * the one is put right by the next master.
 */
public final class Meetings {
    private Meetings() {}

    /**
     * @param words what this reader's calendar says: the title or the discreet one, the description, the link
     * @param organizer to whom answers go; the same for this reader in every revision (CALENDAR 18)
     */
    public static Meeting of(Webinar webinar, Meeting.Words words, Meeting.Organizer organizer) {
        Meeting.Revision revision = new Meeting.Revision(webinar.sequence(), webinar.revisedAt());
        return new Meeting(webinar.uid(), revision, words, course(webinar), organizer);
    }

    /** What everyone may read, with the public page as its link. */
    public static Meeting.Words words(Webinar webinar, String baseUrl) {
        return new Meeting.Words(
                webinar.title(), webinar.presentation().summary(), baseUrl + "/webinars/" + webinar.slug());
    }

    private static Meeting.Course course(Webinar webinar) {
        Timetable timetable = webinar.timetable();
        if (timetable.rule() == null) {
            return Meeting.Course.once(timetable.zone(), timetable.start(), timetable.duration());
        }
        List<WebinarDate> planned =
                webinar.dates().stream().filter(WebinarDate::planned).toList();
        Set<LocalDateTime> held = planned.stream().map(WebinarDate::original).collect(Collectors.toSet());
        Set<LocalDateTime> exceptions =
                timetable.all().stream().filter(date -> !held.contains(date)).collect(Collectors.toSet());
        List<Meeting.Override> moved = planned.stream()
                .filter(WebinarDate::moved)
                .map(date -> new Meeting.Override(date.original(), date.localStart(), date.duration()))
                .toList();
        return new Meeting.Course(
                timetable.zone(), timetable.start(), timetable.duration(), timetable.rule(), exceptions, moved);
    }
}
