package org.relais.newsletter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.outbox.Audience;
import org.relais.segments.Criteria;
import org.relais.segments.SegmentService;
import org.relais.staff.AuditLog;

/** Whom an issue is for, and who that is at this moment. */
@UseCase
public class AudienceService {
    @Inject
    private IssueRepository issues;

    @Inject
    private SegmentService segments;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** @return the issue; for others than before it must be approved again */
    public Issue address(int number, Whom whom) {
        Issue issue = issues.lock(number);
        if (whom.segment() != null) {
            segments.find(whom.segment());
        }
        if (issue.address(whom, clock.instant())) {
            audit.record("issue.address", NewsletterService.name(number), whom.toString());
        }
        issues.flush();
        return issue;
    }

    /** In the words of segments. */
    public Criteria criteria(Whom whom) {
        Criteria criteria = whom.segment() == null
                ? Criteria.of(whom.departements())
                : segments.find(whom.segment()).criteria();
        return criteria.reading(whom.language());
    }

    /** Those who agreed, now. */
    public Audience audience(Whom whom) {
        return segments.audience(whom.topic(), criteria(whom));
    }

    /** How many that are. */
    public long count(Whom whom) {
        return segments.countReaders(whom.topic(), criteria(whom));
    }

    /** What an approval of it is bound to. */
    String imprint(Issue issue, List<Content> contents) {
        return Imprint.of(contents, issue.whom(), criteria(issue.whom()));
    }
}
