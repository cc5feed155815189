package org.relais.newsletter;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Predicate;
import org.relais.UseCase;
import org.relais.newsletter.Snapshot.Origin;
import org.relais.staff.AuditLog;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarChanged;
import org.relais.webinars.WebinarService;
import org.relais.webinars.WebinarStatus;

/**
 * Issues follow what becomes of the webinars they announce, in the transaction that changes a webinar: a date that moved is
 * corrected and a cancelled webinar drops out. One that somebody had approved or scheduled is then a draft again, and the team is told.
 */
@UseCase
public class FollowingService {
    @Inject
    private IssueRepository issues;

    @Inject
    private WebinarService webinars;

    @Inject
    private ReviewService reviews;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    void follow(@Observes WebinarChanged news) {
        Webinar webinar = webinars.find(news.webinarId());
        if (webinar.status() == WebinarStatus.CANCELLED) {
            Origin origin = Origin.webinar(webinar.id(), webinar.version());
            change(webinar, issue -> issue.withdraw(origin, clock.instant()));
        } else {
            Snapshot.of(webinar, clock.instant())
                    .ifPresent(now -> change(webinar, issue -> issue.follow(now, clock.instant())));
        }
    }

    private void change(Webinar webinar, Predicate<Issue> verb) {
        for (int number : issues.announcing(webinar.id())) {
            Issue issue = issues.lock(number);
            boolean promised = issue.promised();
            if (verb.test(issue)) {
                audit.record("issue.follow", NewsletterService.name(number), "webinar/" + webinar.id());
                if (promised) {
                    reviews.fell(issue, "review.lost.webinar");
                }
            }
        }
    }
}
