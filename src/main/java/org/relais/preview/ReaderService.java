package org.relais.preview;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.newsletter.AudienceService;
import org.relais.newsletter.Issue;
import org.relais.newsletter.NewsletterService;
import org.relais.segments.SegmentService;
import org.relais.staff.AuditLog;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Seal;

/** As whom an issue is looked at: the journal keeps who looked as which number, and the link to it is worth an hour or two. */
@UseCase
public class ReaderService {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private AudienceService audiences;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private SegmentService segments;

    @Inject
    private Seal seal;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * @param typed an address
     * @return what stands for them in a link
     */
    public String choose(int number, String typed) {
        newsletter.number(number);
        Subscriber subscriber = subscribers
                .search(typed == null ? "" : typed)
                .filter(each -> !each.erased())
                .orElseThrow(() -> Refusal.invalid("address", "preview.nobody"));
        audit.record("issue.preview-as", "issue/" + number, "subscriber/" + subscriber.id());
        return seal.token(purpose(number, clock.instant()), subscriber.id());
    }

    /** @param sealed as {@link #choose} gave it; empty or null for a sample */
    public Reader reader(Issue issue, String sealed) {
        if (sealed == null || sealed.isEmpty()) {
            return Reader.SAMPLE;
        }
        Instant now = clock.instant();
        OptionalLong id = seal.open(purpose(issue.number(), now), sealed);
        if (id.isEmpty()) {
            id = seal.open(purpose(issue.number(), now.minus(1, ChronoUnit.HOURS)), sealed);
        }
        Subscriber subscriber = subscribers.find(id.orElseThrow(() -> Refusal.unknown("preview.expired")));
        return Reader.of(
                subscriber, segments.reads(issue.whom().topic(), audiences.criteria(issue.whom()), subscriber.id()));
    }

    private static String purpose(int number, Instant at) {
        return "preview " + number + " " + at.truncatedTo(ChronoUnit.HOURS);
    }
}
