package org.relais.roster;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.registrations.RegistrationStatus;
import org.relais.staff.AuditEntry;
import org.relais.staff.AuditLog;
import org.relais.webinars.Question;
import org.relais.webinars.Standing;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/** The list of a webinar, as the team reads it and takes it with them. */
@UseCase
public class RosterService {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;
    static final int MOST = 500;

    @Inject
    private RegistrationService registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Somebody's registration, what it is for, what they said, and what happened to it, newest first. */
    public record Person(
            Registration registration, Webinar webinar, List<Response> responses, List<AuditEntry> history) {}

    /** To one of the webinar's own questions. */
    public record Response(Question question, String said) {}

    /** Filtered here and not by SQL: a list is a few hundred people, and names are compared without accents. */
    public Roster of(long webinarId, RosterFilter filter, int asked) {
        List<Registration> matching = registrations.of(webinarId).stream()
                .filter(filter)
                .sorted(order())
                .toList();
        int page = Math.max(1, Math.min(asked, (matching.size() + Roster.SIZE - 1) / Roster.SIZE));
        return new Roster(
                webinars.find(webinarId),
                registrations.figures(webinarId),
                matching.stream()
                        .skip((long) (page - 1) * Roster.SIZE)
                        .limit(Roster.SIZE)
                        .toList(),
                matching.size(),
                page);
    }

    /** The line in its order; the others as they came. */
    private static Comparator<Registration> order() {
        return Comparator.<Registration, Boolean>comparing(
                        each -> each.status() != RegistrationStatus.AWAITING_APPROVAL)
                .thenComparing(Registration::waitingNumber, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Registration::id, Comparator.reverseOrder());
    }

    public Person person(long id) {
        Registration registration = registrations.find(id);
        Webinar webinar = webinars.find(registration.webinarId());
        Map<Long, String> said = registration.responses();
        List<Response> responses = webinar.questions().stream()
                .filter(question -> said.containsKey(question.id()))
                .map(question -> new Response(question, said.get(question.id())))
                .toList();
        return new Person(registration, webinar, responses, audit.about("registration/" + registration.id()));
    }

    /** @param after the last number of the page before, 0 for the first */
    public List<Registration> after(long webinarId, long after, int size) {
        webinars.find(webinarId);
        return registrations.of(webinarId).stream()
                .filter(each -> each.id() > after)
                .sorted(Comparator.comparing(Registration::id))
                .limit(Math.max(1, Math.min(size, MOST)))
                .toList();
    }

    /** Whoever takes addresses with them says why, and it is written down (P15). */
    public String export(long webinarId, String reason, Locale locale) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "roster.export-needs-a-reason", SHORTEST_REASON, LONGEST_REASON);
        }
        Webinar webinar = webinars.find(webinarId);
        audit.record("registration.export", "webinar/" + webinarId, why);
        return RosterCsv.of(registrations.of(webinarId), webinar, locale);
    }

    public Standing standing(Webinar webinar) {
        return webinar.standing(now());
    }

    public Instant now() {
        return clock.instant();
    }
}
