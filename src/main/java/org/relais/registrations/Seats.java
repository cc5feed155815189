package org.relais.registrations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.webinars.Share;
import org.relais.webinars.Standing;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarChanged;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** Gives free seats to the line, for whoever holds the lock of the webinar's row. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Seats {
    /** After those who write about the change: nobody is told of it who has just been told of a seat. */
    private static final int LAST = 4000;

    @Inject
    private RegistrationRepository registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private Tidings tidings;

    @Inject
    private Clock clock;

    /** More seats, a later date: the line moves. */
    void changed(@Observes @Priority(LAST) WebinarChanged news) {
        fill(webinars.lock(news.webinarId()));
    }

    /** Everyone who gets a seat that became free is told. */
    void fill(Webinar webinar) {
        give(webinar).forEach(each -> tidings.tell(each, RegistrationChanged.Kind.PROMOTED));
    }

    /** Puts somebody at the end of the line, and gives out what is free, mostly to them. */
    void enter(Webinar webinar, Registration newcomer) {
        newcomer.queue(registrations.lastNumber(webinar.id()) + 1);
        List<Registration> seated = give(webinar);
        seated.stream()
                .filter(each -> each != newcomer)
                .forEach(each -> tidings.tell(each, RegistrationChanged.Kind.PROMOTED));
        tidings.tell(
                newcomer,
                seated.contains(newcomer) ? RegistrationChanged.Kind.REGISTERED : RegistrationChanged.Kind.WAITLISTED);
    }

    private List<Registration> give(Webinar webinar) {
        Set<Long> coming =
                webinar.coming(clock.instant()).stream().map(WebinarDate::id).collect(Collectors.toSet());
        Integer capacity = webinar.admission().capacity();
        // The count spares reading the whole line for each of those who join it while all is full.
        if (webinar.standing(clock.instant()) != Standing.PUBLISHED
                || new Occupancy(capacity, registrations.taken(webinar.id())).full(coming)) {
            return List.of();
        }
        List<Seating.Person> line = people(webinar, RegistrationStatus.WAITLISTED, coming);
        if (line.isEmpty()) {
            return List.of();
        }
        Seating seating = new Seating(
                capacity,
                webinar.shares().stream().map(Seats::share).toList(),
                people(webinar, RegistrationStatus.REGISTERED, coming));
        List<Registration> seated =
                seating.admit(line).stream().map(registrations::get).toList();
        seated.forEach(Registration::seat);
        return seated;
    }

    private List<Seating.Person> people(Webinar webinar, RegistrationStatus status, Set<Long> coming) {
        return registrations.claims(webinar.id(), status).stream()
                .map(each -> new Seating.Person(
                        each.id(),
                        each.scope() == 0
                                ? coming
                                : coming.stream()
                                        .filter(date -> date == each.scope())
                                        .collect(Collectors.toSet()),
                        each.departement(),
                        each.profession()))
                .toList();
    }

    private static Seating.Share share(Share share) {
        return new Seating.Share(
                person -> share.value()
                        .equals(share.kind() == Share.Kind.DEPARTEMENT ? person.departement() : person.profession()),
                share.seats());
    }
}
