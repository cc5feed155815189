package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.relais.calendar.Feed;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationStatus;
import org.relais.web.Messages;
import org.relais.web.Settings;
import org.relais.web.StableDocument;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarStatus;

/**
 * All that one person comes to, as a calendar to follow. What they left is not in it: a calendar takes out what a feed has no more;
 * what the team cancelled stays, as cancelled (CALENDAR 36).
 */
@ApplicationScoped
public class PersonalCalendar {
    private static final Duration REFRESH = Duration.ofHours(4);
    private PersonalMeetings meetings;
    private Settings settings;

    protected PersonalCalendar() {}

    @Inject
    public PersonalCalendar(PersonalMeetings meetings, Settings settings) {
        this.meetings = meetings;
        this.settings = settings;
    }

    /**
     * @param registrations all of one person, in a fixed order
     * @param begun when there was nothing in it yet
     */
    StableDocument of(List<Registration> registrations, LongFunction<Webinar> webinars, Instant begun) {
        List<Feed.Entry> entries = registrations.stream()
                .filter(Registration::stands)
                .map(each -> entry(webinars.apply(each.webinarId()), each))
                .toList();
        Instant changedAt = Stream.concat(
                        entries.stream().map(Feed.Entry::changedAt),
                        registrations.stream().map(PersonalCalendar::changedAt))
                .reduce(begun, PersonalCalendar::later);
        return new StableDocument(Feed.of(name(registrations), REFRESH, entries), Feed.TYPE, changedAt);
    }

    private Feed.Entry entry(Webinar webinar, Registration registration) {
        return new Feed.Entry(
                meetings.listed(webinar, registration),
                state(webinar, registration),
                later(webinar.revisedAt(), changedAt(registration)),
                PersonalMeetings.knownAs(webinar, registration));
    }

    private static Feed.State state(Webinar webinar, Registration registration) {
        boolean planned = registration.dateId() == null
                || webinar.date(registration.dateId()).planned();
        if (webinar.status() == WebinarStatus.CANCELLED || !planned) {
            return Feed.State.CANCELLED;
        }
        return registration.status() == RegistrationStatus.REGISTERED ? Feed.State.COMING : Feed.State.WAITING;
    }

    /** Whoever got a seat was sent an invitation at that instant. */
    private static Instant changedAt(Registration each) {
        return Stream.of(
                        each.life().askedAt(),
                        each.life().confirmedAt(),
                        each.life().cancelledAt(),
                        each.exchange().sent().at())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** One discreet registration makes the whole calendar a discreet one (P13). */
    private String name(List<Registration> registrations) {
        Optional<Registration> newest = registrations.stream()
                .max(Comparator.comparing(each -> each.life().askedAt()));
        Locale locale =
                newest.map(each -> Locale.forLanguageTag(each.language())).orElse(Locale.FRENCH);
        return discreet(registrations)
                ? Messages.text(locale, "calendar.feed.discreet")
                : Messages.text(locale, "calendar.feed.name", settings.network());
    }

    static boolean discreet(List<Registration> registrations) {
        return registrations.stream().anyMatch(each -> each.mode() == Mode.DISCREET);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
