package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.calendar.Meeting;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationLinks;
import org.relais.web.Messages;
import org.relais.web.ReturnAddress;
import org.relais.web.Settings;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/** A webinar as one person's calendar is to see it. */
@ApplicationScoped
public class PersonalMeetings {
    private RegistrationLinks links;
    private ReturnAddress returns;
    private Settings settings;

    protected PersonalMeetings() {}

    @Inject
    public PersonalMeetings(RegistrationLinks links, ReturnAddress returns, Settings settings) {
        this.links = links;
        this.returns = returns;
        this.settings = settings;
    }

    /** @param now becomes DTSTAMP, so that what is sent later is later (CALENDAR 15) */
    public Meeting of(Webinar webinar, Registration registration, Instant now) {
        return meeting(webinar, registration, words(webinar, registration), now);
    }

    /** For a feed, which servers of others fetch and keep: nothing in it opens the room or changes the registration. */
    public Meeting listed(Webinar webinar, Registration registration) {
        return meeting(webinar, registration, listedWords(webinar, registration), webinar.revisedAt());
    }

    private Meeting meeting(Webinar webinar, Registration registration, Meeting.Words words, Instant at) {
        Meeting whole = org.relais.webinars.Meetings.of(webinar, words, organizer(registration));
        return new Meeting(
                whole.uid(),
                new Meeting.Revision(webinar.sequence(), at),
                whole.words(),
                knownAs(webinar, registration) == null ? whole.course() : only(webinar, registration, whole.course()),
                whole.organizer());
    }

    private Meeting.Words words(Webinar webinar, Registration registration) {
        Locale locale = Locale.forLanguageTag(registration.language());
        String summary = registration.mode() == Mode.DISCREET
                ? ""
                : webinar.presentation().summary();
        String description = Stream.of(
                        summary,
                        Messages.text(locale, "calendar.join", links.join(registration)),
                        Messages.text(locale, "calendar.manage", links.person(registration)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new Meeting.Words(title(webinar, registration.mode(), locale), description, links.join(registration));
    }

    /** The public page's address has the title in it, so discreetly there is none. */
    private Meeting.Words listedWords(Webinar webinar, Registration registration) {
        Locale locale = Locale.forLanguageTag(registration.language());
        boolean discreet = registration.mode() == Mode.DISCREET;
        String description = Stream.of(
                        discreet ? "" : webinar.presentation().summary(), Messages.text(locale, "calendar.feed.join"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
        String page = discreet ? "" : settings.baseUrl() + "/webinars/" + webinar.slug();
        return new Meeting.Words(title(webinar, registration.mode(), locale), description, page);
    }

    /** Discreetly, it is one more meeting (P13). */
    public static String title(Webinar webinar, Mode mode, Locale locale) {
        if (mode == Mode.USUAL) {
            return webinar.title();
        }
        String chosen = webinar.presentation().discreetTitle();
        return chosen.isEmpty() ? Messages.text(locale, "calendar.discreet") : chosen;
    }

    private Meeting.Organizer organizer(Registration registration) {
        String name = registration.mode() == Mode.DISCREET ? settings.fromName() : settings.network();
        return new Meeting.Organizer(name, address(registration));
    }

    /** Where their answers come back to: the same for life, and nobody else's (CALENDAR 18, 29). */
    public String address(Registration registration) {
        return returns.of(ReturnAddress.Purpose.REGISTRATION, registration.id()).orElse(settings.organizer());
    }

    /** One date of the series, by the name their calendar knows it under, whatever the rule became meanwhile. */
    private static Meeting.Course only(Webinar webinar, Registration registration, Meeting.Course whole) {
        WebinarDate date = webinar.date(registration.dateId());
        Meeting.Override theirs =
                new Meeting.Override(knownAs(webinar, registration), date.localStart(), date.duration());
        return new Meeting.Course(
                whole.zone(), whole.start(), whole.duration(), whole.rule(), Set.of(), List.of(theirs));
    }

    /** The RECURRENCE-ID of somebody's one date of a series; null for whoever comes to all there is. */
    public static LocalDateTime knownAs(Webinar webinar, Registration registration) {
        if (registration.dateId() == null || !webinar.series()) {
            return null;
        }
        LocalDateTime known = registration.exchange().sent().knownAs();
        return known == null ? webinar.date(registration.dateId()).original() : known;
    }
}
