package org.relais.contributions;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attachments.AttachmentService;
import org.relais.attachments.Judged;
import org.relais.attachments.Listed;
import org.relais.door.Letters;
import org.relais.door.NotMe;
import org.relais.resources.Details;
import org.relais.resources.HistoryLine;
import org.relais.resources.Resource;
import org.relais.resources.ResourceService;
import org.relais.resources.ResourceStatus;
import org.relais.revisions.RevisionService;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;

/**
 * Proposing without an account. Whatever is known of an address, its visitor gets the same answer (P4); the team sees nothing
 * before the address is confirmed.
 */
@UseCase
public class ContributionService {
    /** While it stands so, its author may change it. */
    private static final Set<ResourceStatus> OPEN = Set.of(ResourceStatus.CHANGES_ASKED, ResourceStatus.VALIDATED);

    @Inject
    private ContributionRepository contributions;

    @Inject
    private ResourceService resources;

    @Inject
    private RevisionService revisions;

    @Inject
    private AttachmentService attachments;

    @Inject
    private ContributionLinks links;

    @Inject
    private ContributionMail mail;

    @Inject
    private Letters letters;

    @Inject
    private Seal seal;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * A contribution as its author sees it.
     *
     * @param resource what it became, or null before its address was confirmed
     * @param history newest first; empty before
     * @param open whether its answers may be changed
     */
    public record Followed(
            String token, Contribution contribution, Resource resource, List<HistoryLine> history, boolean open) {}

    /** @return the token of the private link */
    public String begin(Map<String, List<String>> sent, Locale language) {
        Answers answers = Answers.none().with(Step.ESSENTIALS, sent);
        new Proposal(answers).check(Step.ESSENTIALS);
        actor.becomesOutsider("contributor");
        Contribution contribution = new Contribution(answers, language.getLanguage(), clock.instant());
        contributions.add(contribution);
        audit.record("contribution.begin", name(contribution), "");
        return links.token(contribution);
    }

    /** Kept even when a field is refused, so that nothing typed is lost. */
    public void save(String token, Step step, Map<String, List<String>> sent) {
        Contribution contribution = toChange(token);
        contribution.write(contribution.answers().with(step, sent), clock.instant());
        new Proposal(contribution.answers()).address().map(seal::fingerprint).ifPresent(contribution::typedBy);
        audit.record("contribution.save", name(contribution), step.slug());
    }

    /** @throws Refusal about a field of that step */
    public void check(String token, Step step) {
        new Proposal(found(links.opened(token)).answers()).check(step);
    }

    public List<Listed> files(String token) {
        return attachments.listed(
                Proposal.attachments(found(links.opened(token)).answers()));
    }

    public void attach(String token, Judged file) {
        Contribution contribution = toChange(token);
        List<Long> all = new ArrayList<>(Proposal.attachments(contribution.answers()));
        if (all.size() >= Details.MOST_ATTACHMENTS) {
            throw Refusal.invalid("file", "resource.too-many-attachments", Details.MOST_ATTACHMENTS);
        }
        all.add(attachments.add(file));
        enclose(contribution, all);
        audit.record("contribution.attach", name(contribution), file.type().mediaType());
    }

    /** The file itself stays when a version that was sent may name it. */
    public void detach(String token, long attachment) {
        Contribution contribution = toChange(token);
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

    /** The first thing that keeps it from being sent is refused. An address unproved is asked by mail. */
    public void send(String token) {
        Contribution contribution = toChange(token);
        Proposal proposal = new Proposal(contribution.answers());
        proposal.first().ifPresent(refusal -> {
            throw refusal;
        });
        if (contribution.status() == ContributionStatus.SENT) {
            change(contribution.resourceId(), proposal);
        } else {
            ask(contribution, proposal.email());
        }
    }

    private void change(long resourceId, Proposal proposal) {
        if (resources.find(resourceId).status() == ResourceStatus.VALIDATED) {
            revisions.propose(resourceId, proposal.draft());
        } else {
            revisions.answer(resourceId, proposal.draft());
        }
    }

    private void ask(Contribution contribution, String email) {
        contribution.ask(email, seal.fingerprint(email), clock.instant());
        audit.record("contribution.ask", name(contribution), "");
        if (letters.mayWrite(ContributionMail.LETTER, contribution.fingerprint())) {
            mail.ask(contribution);
        }
    }

    public Followed follow(String token) {
        return followed(found(links.opened(token)));
    }

    private Followed followed(Contribution contribution) {
        boolean sent = contribution.status() == ContributionStatus.SENT;
        return new Followed(
                links.token(contribution),
                contribution,
                sent ? resources.find(contribution.resourceId()) : null,
                sent ? resources.history(contribution.resourceId()) : List.of(),
                open(contribution));
    }

    private boolean open(Contribution contribution) {
        return contribution.status() != ContributionStatus.SENT
                || OPEN.contains(resources.find(contribution.resourceId()).status());
    }

    /** For the page: refused when the link is too old and nothing is left to confirm. */
    public Followed toConfirm(String token) {
        Contribution contribution = found(links.confirmed(token));
        if (contribution.status() != ContributionStatus.SENT && !contribution.confirmable(clock.instant())) {
            throw Refusal.unknown("contribution.link-expired");
        }
        return followed(contribution);
    }

    /** @return false when it was confirmed before */
    public boolean confirm(String token) {
        actor.becomesOutsider("contributor");
        Contribution contribution = contributions
                .lock(links.confirmed(token))
                .orElseThrow(() -> Refusal.unknown("contribution.link-expired"));
        if (contribution.status() == ContributionStatus.SENT) {
            return false;
        }
        if (!contribution.confirmable(clock.instant())) {
            throw Refusal.unknown("contribution.link-expired");
        }
        Proposal proposal = new Proposal(contribution.answers());
        Resource resource = resources.submit(proposal.draft(), proposal.author());
        contribution.confirmed(resource.id(), clock.instant());
        audit.record("contribution.confirm", name(contribution), "resource/" + resource.id());
        mail.tell(News.ARRIVED, contribution, resource.title(), "");
        return true;
    }

    /** By its author. */
    public boolean withdraw(String token) {
        Contribution contribution = found(links.opened(token));
        if (contribution.status() != ContributionStatus.SENT) {
            throw Refusal.conflict("contribution.not-sent");
        }
        actor.becomesOutsider("contributor");
        return resources.withdraw(contribution.resourceId(), "");
    }

    /** Someone else's address was typed. */
    void notMe(@Observes NotMe news) {
        if (news.purpose().equals(ContributionMail.LETTER)) {
            contributions.under(news.fingerprint()).forEach(Contribution::disowned);
        }
    }

    /** @return how many went, with their files; at most a portion of each */
    int forgetUnsent() {
        Instant now = clock.instant();
        return forget(ContributionStatus.DRAFT, now.minus(Contribution.KEPT))
                + forget(ContributionStatus.TO_CONFIRM, now.minus(Contribution.TO_CONFIRM));
    }

    private int forget(ContributionStatus status, Instant before) {
        List<Contribution> old = contributions.unchangedSince(status, before);
        old.forEach(each -> {
            attachments.forget(Proposal.attachments(each.answers()));
            contributions.remove(each);
        });
        return old.size();
    }

    private Contribution toChange(String token) {
        Contribution contribution =
                contributions.lock(links.opened(token)).orElseThrow(() -> Refusal.unknown("contribution.link-unknown"));
        if (!open(contribution)) {
            throw Refusal.conflict("contribution.under-review");
        }
        actor.becomesOutsider("contributor");
        return contribution;
    }

    private Contribution found(long id) {
        return contributions.find(id).orElseThrow(() -> Refusal.unknown("contribution.link-unknown"));
    }

    private static String name(Contribution contribution) {
        return "contribution/" + contribution.id();
    }
}
