package org.relais.registrations;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BiPredicate;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.calendar.Answer;
import org.relais.registrations.RegistrationChanged.Kind;
import org.relais.web.Typed;
import org.relais.webinars.Admission;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/**
 * What changes a seat once there is a registration: leaving, coming back, an answer, the team's decision. All of it under the lock of
 * the webinar's row.
 */
@UseCase
public class PlacesService {
    @Inject
    private RegistrationRepository registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private Seats seats;

    @Inject
    private Tidings tidings;

    @Inject
    private Clock clock;

    /** @return false when it was cancelled before */
    public boolean cancel(long id) {
        return with(id, this::leave);
    }

    private boolean leave(Webinar webinar, Registration registration) {
        if (!registration.cancel(clock.instant())) {
            return false;
        }
        tidings.tell(registration, Kind.CANCELLED);
        seats.fill(webinar);
        return true;
    }

    /**
     * The answer of a calendar, or of a button. Declining frees the seat; taking it back asks for one again.
     *
     * @return false when it is no news, so that nothing changed
     */
    public boolean answer(long id, Answer answer, Stamp stamp) {
        return with(id, (webinar, registration) -> {
            if (!registration.stands() && !mayComeBack(webinar, registration)
                    || !registration.exchange().say(answer, stamp)) {
                return false;
            }
            take(webinar, registration, answer);
            return true;
        });
    }

    /** Only who left by declining comes back by accepting; whoever was taken off the list by another way does not. */
    private boolean mayComeBack(Webinar webinar, Registration registration) {
        return registration.answer() == Answer.DECLINED && webinar.takesRegistrations(clock.instant());
    }

    /** A button: it is later than what any calendar said. */
    public boolean answer(long id, Answer answer) {
        return with(id, (webinar, registration) -> {
            if (!registration.registered() || registration.answer() == answer) {
                return false;
            }
            registration.exchange().say(answer, registration.exchange().pressed(clock.instant()));
            take(webinar, registration, answer);
            return true;
        });
    }

    private void take(Webinar webinar, Registration registration, Answer answer) {
        if (answer == Answer.DECLINED) {
            leave(webinar, registration);
        } else if (!registration.stands()) {
            comeBack(webinar, registration);
        } else {
            tidings.tell(registration, Kind.ANSWERED);
        }
    }

    /** One date of somebody who comes to all: noted, and the seat stays. */
    public boolean answer(long id, long dateId, Answer answer, Stamp stamp) {
        return with(id, (webinar, registration) -> {
            webinar.date(dateId);
            if (!registration.stands() || !registration.exchange().say(dateId, answer, stamp)) {
                return false;
            }
            tidings.tell(registration, Kind.ANSWERED);
            return true;
        });
    }

    /** @return whether to tell them that the time stays, which is done once for what we sent */
    public boolean propose(long id, String words, Stamp stamp) {
        return with(
                id,
                (webinar, registration) ->
                        registration.stands() && registration.exchange().propose(words, stamp));
    }

    /** @return false when it stands already */
    public boolean comeBack(long id) {
        return with(id, (webinar, registration) -> {
            if (registration.stands()) {
                return false;
            }
            if (!webinar.takesRegistrations(clock.instant())) {
                throw Refusal.conflict("registration.closed");
            }
            registration.exchange().askAgain();
            comeBack(webinar, registration);
            return true;
        });
    }

    private void comeBack(Webinar webinar, Registration registration) {
        registration.comeBack(clock.instant());
        if (webinar.admission().approval() == Admission.Approval.BY_STAFF) {
            registration.awaitApproval();
            tidings.tell(registration, Kind.AWAITING_APPROVAL);
        } else {
            seats.enter(webinar, registration);
        }
    }

    public boolean approve(long id) {
        return with(id, (webinar, registration) -> {
            if (registration.status() != RegistrationStatus.AWAITING_APPROVAL) {
                return false;
            }
            seats.enter(webinar, registration);
            return true;
        });
    }

    public boolean refuse(long id) {
        return with(id, (webinar, registration) -> {
            if (registration.status() == RegistrationStatus.CANCELLED) {
                return false;
            }
            registration.refuse(clock.instant());
            tidings.tell(registration, Kind.REFUSED);
            return true;
        });
    }

    /** Hours in another zone, and what the team should know; the seat is not concerned. */
    public void adjust(long id, ZoneId zone, String needs) {
        with(id, (webinar, registration) -> {
            registration.adjust(zone, Typed.line("needs", needs, Particulars.LONGEST_NEEDS));
            return true;
        });
    }

    /** Nothing of the person is kept; a seat that is still to come goes to the line, and nobody writes to whom it was. */
    void forget(long id) {
        with(id, (webinar, registration) -> {
            if (registration.stands() && !webinar.coming(clock.instant()).isEmpty()) {
                registration.cancel(clock.instant());
            }
            registration.erase(clock.instant());
            tidings.tell(registration, Kind.ERASED);
            seats.fill(webinar);
            return true;
        });
    }

    private boolean with(long id, BiPredicate<Webinar, Registration> act) {
        Webinar webinar =
                webinars.lock(registrations.webinarOf(id).orElseThrow(() -> Refusal.unknown("registration.unknown")));
        return act.test(webinar, registrations.get(id));
    }
}
