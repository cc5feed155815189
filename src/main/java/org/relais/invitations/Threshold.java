package org.relais.invitations;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationStatus;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarStatus;

/**
 * Before the door of the room, for one person at an instant.
 *
 * @param date the next one, or the one that is on; null when nothing is to come
 */
public record Threshold(Registration registration, Webinar webinar, WebinarDate date, State state, Instant now) {
    /** How long before the beginning the room opens. */
    public static final Duration BEFORE = Duration.ofMinutes(15);

    /** Why it is open or not. */
    public enum State {
        /** It will open by itself. */
        EARLY,
        OPEN,
        /** Open by now, but the team has not said where. */
        NO_ROOM,
        OVER,
        CANCELLED,
        /** No seat: waiting, cancelled, or to be decided. */
        NO_SEAT
    }

    static Threshold of(Webinar webinar, Registration registration, Instant now) {
        Optional<WebinarDate> next = webinar.dates().stream()
                .filter(date -> date.planned() && registration.covers(date.id()) && !date.over(now))
                .min(Comparator.comparing(WebinarDate::startsAt));
        return new Threshold(registration, webinar, next.orElse(null), state(webinar, registration, next, now), now);
    }

    private static State state(Webinar webinar, Registration registration, Optional<WebinarDate> next, Instant now) {
        if (webinar.status() != WebinarStatus.PUBLISHED) {
            return State.CANCELLED;
        }
        if (registration.status() != RegistrationStatus.REGISTERED) {
            return State.NO_SEAT;
        }
        if (next.isEmpty()) {
            return State.OVER;
        }
        if (now.isBefore(next.get().startsAt().minus(BEFORE))) {
            return State.EARLY;
        }
        return webinar.venue().ready() ? State.OPEN : State.NO_ROOM;
    }

    public Instant opensAt() {
        return date.startsAt().minus(BEFORE);
    }

    /** Until it opens, counted up: « 3 » for two minutes and a bit. */
    public long minutesLeft() {
        return Math.max(1, Duration.between(now, opensAt()).plusSeconds(59).toMinutes());
    }

    /** Whether it is worth looking at the clock. */
    public boolean soon() {
        return state == State.EARLY && Duration.between(now, opensAt()).compareTo(Duration.ofHours(1)) <= 0;
    }

    public String when(Locale locale) {
        return new Hours(locale).moment(date.startsAt(), registration.zone());
    }

    public String opens(Locale locale) {
        return new Hours(locale).moment(opensAt(), registration.zone());
    }

    public String title(Locale locale) {
        return PersonalMeetings.title(webinar, registration.mode(), locale);
    }
}
