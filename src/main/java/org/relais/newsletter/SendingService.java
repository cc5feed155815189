package org.relais.newsletter;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.Mailing;
import org.relais.outbox.MailingChanged;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;
import org.relais.outbox.ReaderService;
import org.relais.review.Remark;
import org.relais.review.Remarks;
import org.relais.segments.SegmentRemoved;
import org.relais.staff.Actor;
import org.relais.staff.AuditEntry;
import org.relais.staff.AuditLog;
import org.relais.web.Messages;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * Sending: an issue is scheduled, begins at its instant, and follows its mailing from then on. Whatever touches both locks the
 * mailing first, as the outbox does when it finishes one.
 */
@UseCase
public class SendingService {
    private static final int FEWEST_WRONG = 5;
    private static final int MOST_WRONG = 5; // of a hundred
    private static final int PER_CENT = 100;

    @Inject
    private IssueRepository issues;

    @Inject
    private AudienceService audiences;

    @Inject
    private ReviewService reviews;

    @Inject
    private Remarks remarks;

    @Inject
    private OutboxService outbox;

    @Inject
    private ReaderService readers;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @return false when it was scheduled so already */
    public boolean schedule(int number, SendTime time, Passage passage) {
        Issue issue = issues.lock(number);
        boolean changed = issue.schedule(time.instant(), time.zone(), clock);
        return changed && passed(issue, passage);
    }

    /** @return false when it was leaving already */
    public boolean scheduleNow(int number, Passage passage) {
        Issue issue = issues.lock(number);
        boolean changed = issue.scheduleSoon(settings.sending().grace(), settings.zone(), clock);
        return changed && passed(issue, passage);
    }

    /** Nothing is scheduled that the gate holds; what is worth a look passes with a word, which is kept. */
    private boolean passed(Issue issue, Passage passage) {
        issue.seenAs(passage.version());
        passage.gate().refuseIfClosed();
        String name = NewsletterService.name(issue.number());
        String looked = passage.gate().looked();
        if (passage.gate().looks() > 0 && !remarks.accepted(name, looked)) {
            if (passage.word() == null || passage.word().isBlank()) {
                throw Refusal.invalid("word", "gate.needs-a-word");
            }
            remarks.add(name, new Remark.Said(Remark.Kind.ACCEPTED, passage.word(), looked));
            audit.record("issue.accept", name, passage.word());
        }
        audit.record("issue.schedule", name, issue.sendAt() + " " + issue.zone());
        return true;
    }

    /** In which waves it is to leave. */
    public void pace(int number, Pacing pacing) {
        Issue issue = issues.lock(number);
        if (!issue.pacing().equals(pacing)) {
            issue.pace(pacing);
            audit.record("issue.pace", NewsletterService.name(number), pacing.toString());
            issues.flush();
        }
    }

    public void unschedule(int number) {
        Issue issue = issues.lock(number);
        if (!issue.changeable()) {
            issue.unschedule();
            audit.record("issue.unschedule", NewsletterService.name(number), "");
        }
    }

    /** Scheduled issues whose instant has come. */
    public List<Integer> due() {
        return issues.due(clock.instant());
    }

    /** What was rendered, and of which version. */
    public record Rendered(int number, int version, String title, List<Content> contents) {
        /** As somebody had it before them who read that version. */
        Rendered as(int seen) {
            return new Rendered(number, seen, title, contents);
        }
    }

    /**
     * In one transaction the mailing is opened, its audience frozen, and the issue begins. Nothing happens when it is no longer
     * due or no longer what was rendered: another node was first, or somebody changed it; the next tick looks again. What is not
     * exactly what was approved does not leave, whatever changed it; it waits for the team.
     */
    public void begin(Rendered rendered) {
        Issue issue = issues.lock(rendered.number());
        if (!issue.due(clock.instant()) || issue.version() != rendered.version()) {
            return;
        }
        String imprint = audiences.imprint(issue, rendered.contents());
        if (!issue.approval().covers(imprint)) {
            issue.fallBack(clock.instant());
            reviews.fell(issue, "review.lost.otherwise");
            return;
        }
        long mailing = outbox.open(new NewMailing(
                Mailing.Kind.ISSUE, issue.whom().topic().list(), rendered.title(), null, rendered.contents()));
        issue.begin(mailing, imprint, clock.instant());
        reviews.leaves(issue);
        int people =
                outbox.freeze(mailing, audiences.audience(issue), issue.pacing().spread());
        audit.record("issue.begin", NewsletterService.name(issue.number()), String.valueOf(people));
    }

    public void pause(int number) {
        issues.mailingOf(number).ifPresent(outbox::pause);
        issues.lock(number).pause();
        audit.record("issue.pause", NewsletterService.name(number), "");
    }

    public void resume(int number) {
        issues.mailingOf(number).ifPresent(outbox::resume);
        issues.lock(number).resume();
        audit.record("issue.resume", NewsletterService.name(number), "");
    }

    /** Those who wait for a later wave do not wait any more. */
    public void sendRest(int number) {
        int people = outbox.hasten(issues.mailingOf(number).orElseThrow(() -> Refusal.unknown("issue.has-not-left")));
        audit.record("issue.send-rest", NewsletterService.name(number), String.valueOf(people));
    }

    /** What leaves in waves is held before its rest when too much of the first share was refused or came back. */
    public void watch() {
        for (int number : issues.sending()) {
            long mailing = issues.mailingOf(number).orElseThrow();
            Progress progress = outbox.progress(mailing);
            if (alarming(progress) && outbox.later(mailing).people() > 0) {
                pause(number);
                remarks.add(
                        NewsletterService.name(number),
                        Remark.Said.of(Remark.Kind.LOST, Messages.text(Locale.FRENCH, "review.lost.alarm")));
                audit.record("issue.alarm", NewsletterService.name(number), wrong(progress) + " of " + progress.sent());
            }
        }
    }

    private static boolean alarming(Progress progress) {
        long wrong = wrong(progress);
        return wrong >= FEWEST_WRONG && wrong * PER_CENT > (progress.sent() + wrong) * MOST_WRONG;
    }

    private static long wrong(Progress progress) {
        return progress.refused() + progress.bounced();
    }

    /** Who still waits is not written to; what is out stays out. */
    public void cancel(int number) {
        Optional<Long> mailing = issues.mailingOf(number);
        mailing.ifPresent(outbox::cancel);
        Issue issue = issues.lock(number);
        if (mailing.isEmpty() && issue.left()) {
            throw Refusal.conflict("issue.has-left"); // it began between the two reads
        }
        issue.cancel(clock.instant());
        audit.record("issue.cancel", NewsletterService.name(number), "");
    }

    /** The outbox tells what became of a mailing; the issue follows, whoever decided it. */
    @ActivateRequestContext
    void follow(@Observes MailingChanged change) {
        issues.lockByMailing(change.mailingId()).ifPresent(issue -> {
            switch (change.status()) {
                case OPEN -> issue.resume();
                case PAUSED -> issue.pause();
                case CANCELLED -> issue.cancel(clock.instant());
                case FINISHED -> {
                    issue.finish(clock.instant());
                    audit.record("issue.finish", NewsletterService.name(issue.number()), "");
                }
            }
        });
    }

    void keep(@Observes SegmentRemoved news) {
        if (issues.needs(news.segmentId())) {
            throw Refusal.conflict("segment.in-use");
        }
    }

    /** One copy to whoever asks for it, exactly as it would leave. */
    public void tryOut(Rendered rendered) {
        long mailing =
                outbox.open(new NewMailing(Mailing.Kind.TEST, null, rendered.title(), null, rendered.contents()));
        outbox.enqueue(
                mailing,
                new Recipient(null, actor.email(), seal.fingerprint(actor.email()), null, Locale.FRENCH.getLanguage()));
        audit.record("issue.try", NewsletterService.name(rendered.number()), "");
    }

    public Sending sending(int number) {
        Issue issue = issues.get(number);
        if (!issue.left()) {
            throw Refusal.unknown("issue.has-not-left");
        }
        return new Sending(
                issue,
                outbox.progress(issue.mailingId()),
                clock.instant(),
                outbox.lanes(),
                history(number),
                new Sending.Waves(outbox.later(issue.mailingId()), quietUntil(), readers.leftSince(issue.mailingId())));
    }

    /** Null outside the quiet hours. */
    private Instant quietUntil() {
        Instant now = clock.instant();
        boolean quiet = settings.sending().quiet().at(now, settings.zone());
        return quiet ? settings.sending().quiet().over(now, settings.zone()) : null;
    }

    /** Newest first. */
    public List<AuditEntry> history(int number) {
        return audit.about(NewsletterService.name(number));
    }
}
