package org.relais.drafts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.newsletter.Issue;
import org.relais.newsletter.NewsletterService;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;

/** Links to drafts, and what is said behind them. */
@UseCase
public class DraftService {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String OUTSIDER = "draft-reader";

    @Inject
    private DraftRepository drafts;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private Actor actor;

    @Inject
    private AuditLog audit;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /** Newest first. */
    public List<DraftLink> of(int number) {
        return drafts.of(number);
    }

    public DraftLink share(int number, int days) {
        DraftLink link = new DraftLink(newsletter.number(number), actor.name(), days, clock.instant());
        drafts.add(link);
        audit.record("draft.share", "issue/" + number, days + " days");
        return link;
    }

    public void revoke(int number, long id) {
        DraftLink link = drafts.find(id)
                .filter(each -> each.number() == number)
                .orElseThrow(() -> Refusal.unknown("draft.closed"));
        link.revoke(clock.instant());
        audit.record("draft.revoke", "issue/" + number, String.valueOf(id));
    }

    /** The link that a token opens; one that is over, taken back or never was is the same to whoever holds it. */
    public DraftLink open(String token) {
        return drafts.find(seal.open(DraftLink.PURPOSE, token).orElse(0))
                .filter(link -> link.open(clock.instant()))
                .orElseThrow(() -> Refusal.unknown("draft.closed"));
    }

    public void say(String token, String name, String words) {
        DraftLink link = open(token);
        Issue issue = newsletter.issue(link.number());
        link.say(new Remark(link, name, words, issue.version(), clock.instant()), clock.instant());
        actor.becomesOutsider(OUTSIDER);
        audit.record("draft.remark", "issue/" + link.number(), String.valueOf(link.id()));
    }

    public String token(DraftLink link) {
        return seal.token(DraftLink.PURPOSE, link.id());
    }

    int forget() {
        return drafts.forget(clock.instant().minus(KEPT));
    }
}
