package org.relais.contributions;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.relais.UseCase;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Keeping;
import org.relais.door.NotMe;

/** What becomes of forms that nobody sent or confirmed (P8), and which files they still need. */
@UseCase
public class UnsentContributions {
    @Inject
    private ContributionRepository contributions;

    @Inject
    private AttachmentService attachments;

    @Inject
    private Clock clock;

    /** @return how many went, with their files; at most a portion of each */
    int forgetOld() {
        Instant now = clock.instant();
        return forget(ContributionStatus.DRAFT, now.minus(Contribution.KEPT))
                + forget(ContributionStatus.TO_CONFIRM, now.minus(Contribution.TO_CONFIRM));
    }

    private int forget(ContributionStatus status, Instant before) {
        List<Contribution> old = contributions.unchangedSince(status, before);
        old.forEach(this::forget);
        return old.size();
    }

    /** With its files. */
    void forget(Contribution contribution) {
        attachments.forget(Proposal.attachments(contribution.answers()));
        contributions.remove(contribution);
    }

    /** Someone else's address was typed. */
    void notMe(@Observes NotMe news) {
        if (news.purpose().equals(ContributionMail.LETTER)) {
            contributions.under(news.fingerprint()).forEach(Contribution::disowned);
        }
    }

    /** A form needs its files as long as its author may send it, once more or for the first time. */
    void onKeeping(@Observes Keeping keeping) {
        if (!keeping.candidates().isEmpty()) {
            contributions.openWithFiles().forEach(each -> keeping.keep(Proposal.attachments(Answers.read(each))));
        }
    }
}
