package org.relais.contributions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.door.Letters;
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
    @Inject
    private ContributionRepository contributions;

    @Inject
    private ResourceService resources;

    @Inject
    private RevisionService revisions;

    @Inject
    private OwnContributions mine;

    @Inject
    private UnsentContributions retention;

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

    /** Kept even when a field is refused, so that nothing typed is lost. Who sent it stays who they were. */
    public void save(String token, Step step, Map<String, List<String>> sent) {
        Contribution contribution = mine.toChange(token);
        if (step == Step.SENDER && contribution.status() == ContributionStatus.SENT) {
            return;
        }
        contribution.write(contribution.answers().with(step, sent), clock.instant());
        new Proposal(contribution.answers()).address().map(seal::fingerprint).ifPresent(contribution::typedBy);
        audit.record("contribution.save", name(contribution), step.slug());
    }

    /** @throws Refusal about a field of that step */
    public void check(String token, Step step) {
        new Proposal(mine.opened(token).answers()).check(step);
    }

    /** The first thing that keeps it from being sent is refused. An address unproved is asked by mail. */
    public void send(String token) {
        Contribution contribution = mine.toChange(token);
        Proposal proposal = new Proposal(contribution.answers());
        boolean again = contribution.status() == ContributionStatus.SENT;
        (again ? proposal.firstOfTheContent() : proposal.first()).ifPresent(refusal -> {
            throw refusal;
        });
        if (again) {
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
        return followed(mine.opened(token));
    }

    private Followed followed(Contribution contribution) {
        boolean sent = contribution.status() == ContributionStatus.SENT;
        return new Followed(
                links.token(contribution),
                contribution,
                sent ? resources.find(contribution.resourceId()) : null,
                sent ? resources.history(contribution.resourceId()) : List.of(),
                mine.open(contribution));
    }

    /** For the page: refused when the link is too old and nothing is left to confirm. */
    public Followed toConfirm(String token) {
        Contribution contribution = mine.confirming(token);
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
        Contribution contribution = mine.opened(token);
        if (contribution.status() != ContributionStatus.SENT) {
            throw Refusal.conflict("contribution.not-sent");
        }
        actor.becomesOutsider("contributor");
        return resources.withdraw(contribution.resourceId(), "");
    }

    /** What they proposed stays, nobody's: they are written to no more, and nobody can reach them about it. */
    public void leave(String token) {
        Contribution contribution = mine.opened(token);
        if (contribution.status() != ContributionStatus.SENT) {
            throw Refusal.conflict("contribution.not-sent");
        }
        actor.becomesOutsider("contributor");
        contribution.anonymise();
        resources.forgetContact(contribution.resourceId());
        audit.record("contribution.leave", name(contribution), "");
    }

    /** By its author, who never sent it or never confirmed it: nothing of it stays. */
    public void forget(String token) {
        Contribution contribution = mine.toChange(token);
        if (contribution.status() == ContributionStatus.SENT) {
            throw Refusal.conflict("contribution.sent");
        }
        retention.forget(contribution);
        audit.record("contribution.forget", name(contribution), "");
    }

    private static String name(Contribution contribution) {
        return "contribution/" + contribution.id();
    }
}
