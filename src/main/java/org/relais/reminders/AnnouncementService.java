package org.relais.reminders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Topic;
import org.relais.outbox.Mailing;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.staff.AuditLog;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Departement;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;
import org.relais.webinars.WebinarStatus;

/** Announcing a webinar to the subscribers who asked for it: when the team says so, and once unless the team asks again. */
@UseCase
public class AnnouncementService {
    @Inject
    private AnnouncementRepository announcements;

    @Inject
    private WebinarService webinars;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A webinar and the date it invites to. */
    public record Matter(Webinar webinar, WebinarDate next) {}

    /** Refused unless it is public and still to come. */
    public Matter matter(long webinarId) {
        Webinar webinar = webinars.find(webinarId);
        return new Matter(webinar, next(webinar));
    }

    private WebinarDate next(Webinar webinar) {
        return webinar.coming(clock.instant()).stream()
                .filter(date -> webinar.status() == WebinarStatus.PUBLISHED)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("announcement.nothing-to-come"));
    }

    /** The newest first. */
    public List<Announcement> of(long webinarId) {
        return announcements.of(webinarId);
    }

    /** How many would be written to now. */
    public long count(Set<String> departements) {
        return subscribers.count(Topic.WEBINARS, departements);
    }

    /** Codes as they are typed; none is everyone. */
    public static Set<String> departements(String typed) {
        Set<String> known = new TreeSet<>();
        for (String code : (typed == null ? "" : typed).split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                known.add(Departement.of(code)
                        .orElseThrow(() -> Refusal.invalid("departements", "announcement.departement-unknown", code))
                        .code());
            }
        }
        return known;
    }

    /**
     * @param before how many announcements the team saw there were: a second press of the same button sends nothing
     * @return false when somebody announced it meanwhile
     */
    public boolean announce(AnnouncementMail.Rendered rendered, Set<String> departements, int before) {
        Webinar webinar = webinars.lock(rendered.webinarId());
        WebinarDate next = next(webinar);
        if (webinar.version() != rendered.version()) {
            throw Refusal.conflict("webinar.changed-meanwhile");
        }
        if (announcements.of(webinar.id()).size() != before) {
            return false;
        }
        if (count(departements) == 0) {
            throw Refusal.invalid("departements", "announcement.nobody");
        }
        send(webinar, next.startsAt(), rendered, departements);
        return true;
    }

    private void send(
            Webinar webinar, Instant expiresAt, AnnouncementMail.Rendered rendered, Set<String> departements) {
        long mailing = outbox.open(new NewMailing(
                Mailing.Kind.ANNOUNCEMENT, Topic.WEBINARS.list(), webinar.title(), expiresAt, rendered.contents()));
        int people = outbox.freeze(mailing, subscribers.audience(Topic.WEBINARS, departements));
        announcements.add(new Announcement(webinar.id(), departements, mailing, clock.instant()));
        audit.record("webinar.announce", "webinar/" + webinar.id(), people + " " + String.join(" ", departements));
    }
}
