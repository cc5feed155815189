package org.relais.newsletter;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.relais.UseCase;
import org.relais.gate.Gate;
import org.relais.newsletter.SendingService.Rendered;
import org.relais.rehearsal.Piece;
import org.relais.rehearsal.Rehearsal;
import org.relais.rehearsal.RehearsalService;
import org.relais.review.Approval.Approvers;
import org.relais.review.Person;
import org.relais.review.Remark;
import org.relais.review.Remark.Kind;
import org.relais.review.Remark.Said;
import org.relais.review.Remarks;
import org.relais.review.ReviewMails;
import org.relais.review.ReviewMails.News;
import org.relais.segments.SegmentChanged;
import org.relais.staff.Account;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.staff.Role;
import org.relais.staff.StaffService;
import org.relais.web.Messages;
import org.relais.web.Settings;

/** One of the team asks for an issue to be read, another one approves it or sends it back; what is said stays with it. */
@UseCase
public class ReviewService {
    @Inject
    private IssueRepository issues;

    @Inject
    private AudienceService audiences;

    @Inject
    private RehearsalService rehearsals;

    @Inject
    private Remarks remarks;

    @Inject
    private ReviewMails mails;

    @Inject
    private StaffService staff;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @param rendered as it is read now; what changed meanwhile is not what was meant */
    public Issue ask(Rendered rendered, String words) {
        Issue issue = locked(rendered);
        issue.ask(Person.of(actor), audiences.imprint(issue, rendered.contents()), clock.instant());
        said(issue, "issue.ask-review", Said.of(Kind.ASKED, words));
        mails.asked(news(issue, words), others(actor.answerable()));
        rehearse(issue, rendered);
        return flushed(issue);
    }

    /** Before everyone it is for, in the background, while whoever reads it reads. */
    public void rehearse(Rendered rendered) {
        rehearse(issues.get(rendered.number()), rendered);
    }

    private void rehearse(Issue issue, Rendered rendered) {
        rehearsals.begin(new Piece(
                NewsletterService.name(issue.number()),
                audiences.imprint(issue, rendered.contents()),
                issue.whom().topic(),
                audiences.criteria(issue.whom()),
                rendered.contents()));
        audit.record("issue.rehearse", NewsletterService.name(issue.number()), "");
    }

    /** It leaves: whatever is still being rehearsed of it is too late. */
    void leaves(Issue issue) {
        rehearsals.breakOff(NewsletterService.name(issue.number()));
    }

    /** Whether that rehearsal was of what is there now. */
    public boolean rehearsed(Rendered rendered, Rehearsal rehearsal) {
        return audiences
                .imprint(issues.get(rendered.number()), rendered.contents())
                .equals(rehearsal.imprint());
    }

    /** @return false when that was done already */
    public boolean approve(Rendered rendered, String words) {
        Issue issue = locked(rendered);
        Approvers approvers = editors().size() > 1 ? Approvers.SEVERAL : Approvers.ONE;
        String imprint = audiences.imprint(issue, rendered.contents());
        boolean fresh = issue.approve(Person.of(actor), approvers, imprint, clock.instant());
        if (fresh) {
            said(issue, "issue.approve", Said.of(Kind.APPROVED, words));
            mails.answered(news(issue, answer("review.approved", words)), asker(issue));
        }
        return fresh;
    }

    public Issue sendBack(int number, String words) {
        Issue issue = issues.lock(number);
        Said said = Said.of(Kind.REFUSED, words);
        issue.sendBack(clock.instant());
        said(issue, "issue.send-back", said);
        mails.answered(news(issue, answer("review.refused", words)), asker(issue));
        return flushed(issue);
    }

    /** Changes nothing. */
    public void comment(int number, String words) {
        said(issues.lock(number), "issue.comment", Said.of(Kind.COMMENTED, words));
    }

    /** Newest first. */
    public List<Remark> remarks(int number) {
        return remarks.about(NewsletterService.name(issues.get(number).number()));
    }

    /** Whether somebody has said why it may leave with exactly what is worth a look now. */
    public boolean accepted(int number, Gate gate) {
        return remarks.accepted(NewsletterService.name(number), gate.looked());
    }

    /** Whether who asks this may approve it, as far as people go. */
    public boolean mayApprove(Issue issue) {
        return actor.answerable() != null
                && (!issue.approval().askedBy(actor.answerable()) || editors().size() <= 1);
    }

    /**
     * What somebody had asked for, approved or scheduled was changed by something else than their own hand, so that they are told.
     *
     * @param why the key of a sentence
     */
    void fell(Issue issue, String why) {
        String words = Messages.text(Locale.FRENCH, why);
        said(issue, "issue.approval-lost", Said.of(Kind.LOST, words));
        mails.lost(news(issue, words), others(null));
    }

    /** A named choice means others now: whoever approved it for the former ones is asked again. */
    void follow(@Observes SegmentChanged news) {
        for (int number : issues.promisedTo(news.segmentId())) {
            Issue issue = issues.lock(number);
            issue.fallBack(clock.instant());
            fell(issue, "review.lost.segment");
        }
    }

    private Issue locked(Rendered rendered) {
        Issue issue = issues.lock(rendered.number());
        issue.seenAs(rendered.version());
        return issue;
    }

    private void said(Issue issue, String action, Said said) {
        remarks.add(NewsletterService.name(issue.number()), said);
        audit.record(action, NewsletterService.name(issue.number()), "");
    }

    private List<Account> editors() {
        return staff.who(Role.ADMIN, Role.EDITOR);
    }

    private List<String> others(Long but) {
        return addresses(account -> !account.id().equals(but));
    }

    private List<String> asker(Issue issue) {
        Long asker = issue.approval().asker();
        return addresses(account -> account.id().equals(asker) && !asker.equals(actor.answerable()));
    }

    private List<String> addresses(Predicate<Account> wanted) {
        return editors().stream().filter(wanted).map(Account::email).toList();
    }

    private static String answer(String key, String words) {
        String verdict = Messages.text(Locale.FRENCH, key);
        return words == null || words.isBlank() ? verdict : verdict + " " + words.strip();
    }

    private News news(Issue issue, String words) {
        return new News(
                Named.of("issue.number", issue).in(Locale.FRENCH),
                actor.name(),
                words == null ? "" : words.strip(),
                settings.baseUrl() + IssuePages.path(issue.number()) + "/review");
    }

    private Issue flushed(Issue issue) {
        issues.flush();
        return issue;
    }
}
