package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.calendar.Attendee;
import org.relais.calendar.CalendarObject;
import org.relais.calendar.Invitation;
import org.relais.calendar.Meeting;
import org.relais.envelope.CalendarPart;
import org.relais.envelope.Personal;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationLinks;
import org.relais.web.Messages;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** What one participant's message says that no other's does: their hours, their links, their calendar object. */
@ApplicationScoped
public class Invitations {
    /** A longer series is told by its first dates, and by the calendar. */
    static final int MOST_DATES = 12;

    private RegistrationLinks links;
    private PersonalMeetings meetings;
    private Clock clock;

    protected Invitations() {}

    @Inject
    public Invitations(RegistrationLinks links, PersonalMeetings meetings, Clock clock) {
        this.links = links;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** As {@link #personal(Registration, Webinar, CalendarAct, List)}, about the dates that the person comes to. */
    public Personal personal(Registration registration, Webinar webinar, CalendarAct act) {
        return personal(registration, webinar, act, dates(webinar, registration.dateId()));
    }

    /**
     * Every slot there is; a mail takes those that stand in it: {@code localTime}, {@code parisTime}, {@code joinUrl}, {@code
     * manageUrl}, {@code leaveUrl}, {@code acceptUrl}, {@code tentativeUrl}, {@code declineUrl}.
     *
     * @param dates what the mail is about, in order, at least one
     */
    public Personal personal(Registration registration, Webinar webinar, CalendarAct act, List<WebinarDate> dates) {
        Hours hours = new Hours(Locale.forLanguageTag(registration.language()));
        List<Instant> starts = dates.stream().map(WebinarDate::startsAt).toList();
        String page = links.person(registration);
        Personal personal = Personal.NONE.saying(Map.of(
                "localTime",
                hours.local(starts, registration.zone()),
                "parisTime",
                hours.paris(starts, registration.zone()),
                "joinUrl",
                links.join(registration),
                "manageUrl",
                page,
                "leaveUrl",
                page + "/cancel",
                "acceptUrl",
                page + "?answer=ACCEPTED",
                "tentativeUrl",
                page + "?answer=TENTATIVE",
                "declineUrl",
                page + "?answer=DECLINED"));
        return act.kind() == CalendarAct.Kind.NONE
                ? personal
                : personal.repliedTo(meetings.address(registration)).inviting(calendar(registration, webinar, act));
    }

    /** What somebody comes to, from now on; all over, the first. */
    public List<WebinarDate> dates(Webinar webinar, Long dateId) {
        if (dateId != null) {
            return List.of(webinar.date(dateId));
        }
        List<WebinarDate> coming = webinar.coming(clock.instant());
        return coming.isEmpty()
                ? List.of(webinar.first())
                : coming.stream().limit(MOST_DATES).toList();
    }

    private CalendarPart calendar(Registration registration, Webinar webinar, CalendarAct act) {
        Meeting meeting = meetings.of(webinar, registration, clock.instant());
        CalendarObject object = registration.email().equals(meeting.organizer().address())
                // Outlook bins an invitation from oneself (CALENDAR 18).
                ? Invitation.publish(meeting)
                : object(meeting, registration, webinar, act);
        return new CalendarPart(object.method(), object.ics());
    }

    private static CalendarObject object(Meeting meeting, Registration registration, Webinar webinar, CalendarAct act) {
        Attendee attendee = new Attendee(registration.email(), registration.name(), registration.answer());
        LocalDateTime own = PersonalMeetings.knownAs(webinar, registration);
        LocalDateTime original = own == null && act.date() != null ? act.date().original() : own;
        return switch (act.kind()) {
            case REQUEST ->
                original == null
                        ? Invitation.request(meeting, attendee)
                        : Invitation.request(meeting, attendee, original);
            case CANCEL ->
                original == null
                        ? Invitation.cancel(meeting, attendee)
                        : Invitation.cancel(meeting, attendee, original);
            case LEAVE ->
                original == null ? Invitation.leave(meeting, attendee) : Invitation.leave(meeting, attendee, original);
            case DECLINE_COUNTER -> {
                String why = Messages.text(Locale.forLanguageTag(registration.language()), "calendar.counter-declined");
                yield original == null
                        ? Invitation.declineCounter(meeting, attendee, why)
                        : Invitation.declineCounter(meeting, attendee, why, original);
            }
            case NONE -> throw new IllegalArgumentException("no calendar object is asked for");
        };
    }
}
