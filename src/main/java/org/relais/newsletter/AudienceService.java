package org.relais.newsletter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.Audience;
import org.relais.outbox.ReaderService;
import org.relais.segments.Criteria;
import org.relais.segments.LeftOut;
import org.relais.segments.SegmentService;
import org.relais.staff.AuditLog;

/** Whom an issue is for, and who that is at this moment. */
@UseCase
public class AudienceService {
    private static final int SAMPLE = 5;

    @Inject
    private IssueRepository issues;

    @Inject
    private SegmentService segments;

    @Inject
    private ReaderService readers;

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

    /** Those who agreed, now; or exactly those who received what it corrects. */
    public Audience audience(Issue issue) {
        return issue.corrects() == null
                ? segments.audience(issue.whom().topic(), criteria(issue.whom()))
                : readers.receivers(issues.mailingOf(issue.corrects()).orElseThrow());
    }

    /** How many that are. */
    public long count(Issue issue) {
        return issue.corrects() == null
                ? segments.countReaders(issue.whom().topic(), criteria(issue.whom()))
                : readers.count(audience(issue), issue.whom().topic().list());
    }

    /** A few of them, to see whom one writes to. */
    public List<Recipient> sample(Issue issue) {
        return readers.chosen(audience(issue), issue.whom().topic().list(), 0, SAMPLE);
    }

    /** Who of those it is for gets nothing, and why. */
    public LeftOut leftOut(Issue issue) {
        return segments.leftOut(issue.whom().topic(), criteria(issue.whom()));
    }

    /** What an approval of it is bound to. */
    String imprint(Issue issue, List<Content> contents) {
        String meant = criteria(issue.whom()) + (issue.corrects() == null ? "" : " received " + issue.corrects());
        return Imprint.of(contents, issue.whom().topic(), meant);
    }
}
