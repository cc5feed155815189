package org.relais.contributions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Judged;
import org.relais.attachments.Listed;
import org.relais.resources.Details;
import org.relais.staff.AuditLog;

/** The files of a contribution, while its author may change it. */
@UseCase
public class FilesService {
    @Inject
    private OwnContributions mine;

    @Inject
    private AttachmentService attachments;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public List<Listed> files(String token) {
        return attachments.listed(Proposal.attachments(mine.opened(token).answers()));
    }

    public void attach(String token, Judged file) {
        Contribution contribution = mine.toChange(token);
        List<Long> all = new ArrayList<>(Proposal.attachments(contribution.answers()));
        if (all.size() >= Details.MOST_ATTACHMENTS) {
            throw Refusal.invalid("file", "resource.too-many-attachments", Details.MOST_ATTACHMENTS);
        }
        all.add(attachments.add(file));
        enclose(contribution, all);
        audit.record("contribution.attach", name(contribution), file.type().mediaType());
    }

    /** The file goes at once, or later when a version that was sent may name it ({@link UnsentContributions}). */
    public void detach(String token, long attachment) {
        Contribution contribution = mine.toChange(token);
        List<Long> all = new ArrayList<>(Proposal.attachments(contribution.answers()));
        if (all.remove(attachment)) {
            enclose(contribution, all);
            if (contribution.status() != ContributionStatus.SENT) {
                attachments.forget(List.of(attachment));
            }
            audit.record("contribution.detach", name(contribution), "attachment/" + attachment);
        }
    }

    private void enclose(Contribution contribution, List<Long> all) {
        contribution.write(
                contribution
                        .answers()
                        .with(
                                Proposal.ATTACHMENTS,
                                all.stream().map(String::valueOf).toList()),
                clock.instant());
    }

    private static String name(Contribution contribution) {
        return "contribution/" + contribution.id();
    }
}
