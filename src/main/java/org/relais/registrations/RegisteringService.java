package org.relais.registrations;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.door.NotMe;
import org.relais.registrations.RegistrationChanged.Kind;
import org.relais.staff.Actor;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Seal;
import org.relais.webinars.Admission;
import org.relais.webinars.Standing;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/**
 * Registering without an account. Whatever is known of the address, the visitor gets the same answer after the same work (P4); the
 * difference is told by mail (P5). A known address has its seat at once, an unknown one once it is confirmed.
 */
@UseCase
public class RegisteringService {
    /** For {@link org.relais.door.Letters}: what « ce n’est pas moi » then keeps from being sent. */
    public static final String LETTER = "registration-confirm";

    @Inject
    private RegistrationRepository registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private LifeService people;

    @Inject
    private Seats seats;

    @Inject
    private Tidings tidings;

    @Inject
    private RegistrationLinks links;

    @Inject
    private Seal seal;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** From the public form. */
    public void register(String slug, Wish wish) {
        actor.becomesOutsider("participant");
        // All that can be looked up is, before others have to wait for this one.
        boolean known = known(wish.address());
        Webinar webinar = webinars.lock(webinars.published(slug).id());
        if (!webinar.takesRegistrations(clock.instant())) {
            throw Refusal.conflict("registration.closed");
        }
        Registration registration = ask(webinar, wish);
        if (registration.stands()) {
            tidings.tell(registration, Kind.ASKED_AGAIN);
        } else if (known) {
            arrive(webinar, registration);
            people.acted(wish.address());
        } else {
            tidings.tell(registration, Kind.CREATED);
        }
    }

    /** By someone of the team or another program, who answer for the address. */
    public Registration add(long webinarId, Wish wish) {
        Webinar webinar = webinars.lock(webinarId);
        if (webinar.standing(clock.instant()) != Standing.PUBLISHED) {
            throw Refusal.conflict("registration.closed");
        }
        Registration registration = ask(webinar, wish);
        if (registration.stands()) {
            throw Refusal.conflict("registration.exists");
        }
        arrive(webinar, registration);
        return registration;
    }

    /** A registration that still has to arrive, or the one that stands and covers what is wished for. */
    private Registration ask(Webinar webinar, Wish wish) {
        Instant now = clock.instant();
        String email = wish.address();
        String fingerprint = seal.fingerprint(email);
        Long dateId = date(webinar, wish, now);
        Participant participant = new Participant(email, fingerprint, Particulars.of(wish.draft()));
        var responses = wish.answering(webinar);
        Optional<Registration> standing = registrations.standing(webinar.id(), dateId, fingerprint);
        if (standing.isPresent()) {
            return standing.get();
        }
        Optional<Registration> before = registrations.of(webinar.id(), dateId == null ? 0 : dateId, fingerprint);
        before.ifPresent(each -> each.askAgain(participant, now));
        Registration registration = before.orElseGet(() -> new Registration(webinar.id(), dateId, participant, now));
        registration.respond(responses);
        registrations.add(registration);
        return registration;
    }

    /** A webinar that is no series has one date, and whoever comes to it comes to all of it. */
    private static Long date(Webinar webinar, Wish wish, Instant now) {
        if (wish.dateId() == null || !webinar.series()) {
            if (webinar.coming(now).isEmpty()) {
                throw Refusal.conflict("registration.closed");
            }
            return null;
        }
        if (!webinar.date(wish.dateId()).coming(now)) {
            throw Refusal.invalid("date", "registration.date-gone");
        }
        return wish.dateId();
    }

    private boolean known(String email) {
        return registrations.confirmedBefore(seal.fingerprint(email))
                || subscribers
                        .search(email)
                        .filter(each -> each.status() == Subscriber.Status.CONFIRMED)
                        .isPresent();
    }

    private void arrive(Webinar webinar, Registration registration) {
        registration.confirm(clock.instant());
        if (webinar.admission().approval() == Admission.Approval.BY_STAFF) {
            registration.awaitApproval();
            tidings.tell(registration, Kind.AWAITING_APPROVAL);
        } else {
            seats.enter(webinar, registration);
        }
    }

    /** For the page: refused when the link is too old and nothing is left to confirm. */
    public Registration toConfirm(String token) {
        return registrations
                .find(links.confirmed(token))
                .filter(each -> each.status() != RegistrationStatus.PENDING || confirmable(each))
                .orElseThrow(() -> Refusal.unknown("registration.link-expired"));
    }

    private boolean confirmable(Registration registration) {
        return registration.status() == RegistrationStatus.PENDING
                && registration.life().askedAt().plus(Registration.TO_CONFIRM).isAfter(clock.instant());
    }

    /** @return false when it was confirmed before */
    public boolean confirm(String token) {
        actor.becomesOutsider("participant");
        long id = links.confirmed(token);
        Webinar webinar = webinars.lock(
                registrations.webinarOf(id).orElseThrow(() -> Refusal.unknown("registration.link-expired")));
        Registration registration = registrations.get(id);
        if (registration.status() != RegistrationStatus.PENDING) {
            return false;
        }
        if (!confirmable(registration)) {
            throw Refusal.unknown("registration.link-expired");
        }
        tidings.tell(registration, Kind.CONFIRMED);
        arrive(webinar, registration);
        people.acted(registration.email());
        return true;
    }

    /** Someone else's address was typed: what waits for its confirmation goes. */
    void notMe(@Observes NotMe news) {
        if (news.purpose().equals(LETTER)) {
            registrations.pending(news.fingerprint()).forEach(registrations::remove);
        }
    }
}
