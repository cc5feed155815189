package org.relais.reminders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Topic;
import org.relais.outbox.Mailing;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.segments.Criteria;
import org.relais.segments.SegmentService;
import org.relais.staff.AuditLog;
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
    private SegmentService segments;

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
    public long count(Aim aim) {
        return segments.countReaders(Topic.WEBINARS, criteria(aim));
    }

    private Criteria criteria(Aim aim) {
        return aim.segment() == null
                ? Criteria.of(aim.departements())
                : segments.find(aim.segment()).criteria();
    }

    /**
     * @param before how many announcements the team saw there were: a second press of the same button sends nothing
     * @return false when somebody announced it meanwhile
     */
    public boolean announce(AnnouncementMail.Rendered rendered, Aim aim, int before) {
        Webinar webinar = webinars.lock(rendered.webinarId());
        WebinarDate next = next(webinar);
        if (webinar.version() != rendered.version()) {
            throw Refusal.conflict("webinar.changed-meanwhile");
        }
        if (announcements.of(webinar.id()).size() != before) {
            return false;
        }
        if (count(aim) == 0) {
            throw Refusal.invalid("departements", "announcement.nobody");
        }
        send(webinar, next.startsAt(), rendered, aim);
        return true;
    }

    private void send(Webinar webinar, Instant expiresAt, AnnouncementMail.Rendered rendered, Aim aim) {
        long mailing = outbox.open(new NewMailing(
                Mailing.Kind.ANNOUNCEMENT, Topic.WEBINARS.list(), webinar.title(), expiresAt, rendered.contents()));
        int people = outbox.freeze(mailing, segments.audience(Topic.WEBINARS, criteria(aim)));
        announcements.add(new Announcement(webinar.id(), aim, mailing, clock.instant()));
        audit.record("webinar.announce", "webinar/" + webinar.id(), people + " " + aim);
    }
}
