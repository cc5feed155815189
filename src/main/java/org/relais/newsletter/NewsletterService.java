package org.relais.newsletter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.AuditLog;
import org.relais.web.Messages;
import org.relais.web.Settings;

/** Composing: from validated resources and webinars to come to an issue that can be scheduled. */
@UseCase
public class NewsletterService {
    @Inject
    private IssueRepository issues;

    @Inject
    private Offer offer;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Newest first, without their content. */
    public List<Issue> issues(int before, int limit) {
        return issues.all(before, limit);
    }

    public Issue issue(int number) {
        return issues.get(number);
    }

    /** The archive, newest first: whatever has begun to leave. */
    public List<Issue> published() {
        return issues.published();
    }

    /** As the public may see it; unknown before it has begun to leave. */
    public Issue publishedIssue(int number) {
        Issue issue = issues.get(number);
        if (!issue.published()) {
            throw Refusal.unknown("issue.unknown");
        }
        return issue;
    }

    /** The issue of this quarter, or of the next one when this quarter's has left; made, with all that waits, when there is none. */
    public Issue open() {
        int last = issues.lastNumber();
        Quarter quarter = Quarter.of(LocalDate.ofInstant(clock.instant(), settings.zone()));
        Optional<Issue> there = issues.ofQuarter(quarter);
        while (there.isPresent() && there.get().left()) {
            quarter = quarter.next();
            there = issues.ofQuarter(quarter);
        }
        return there.isPresent() ? issues.get(there.get().number()) : open(last + 1, quarter);
    }

    private Issue open(int number, Quarter quarter) {
        Issue issue = new Issue(number, quarter, proposed(number, quarter), settings.zone(), clock.instant());
        int taken = issue.assemble(offer.of(quarter), clock.instant());
        issues.add(issue);
        audit.record("issue.open", name(number), taken + " entries");
        return issue;
    }

    /** Issues are written in French, so what is proposed is. */
    private static Wording proposed(int number, Quarter quarter) {
        String season = Messages.text(Locale.FRENCH, "season." + quarter.number(), String.valueOf(quarter.year()));
        return new Wording(
                Messages.text(Locale.FRENCH, "issue.proposed-title"),
                Messages.text(Locale.FRENCH, "issue.proposed-subject", String.valueOf(number), season),
                Messages.text(Locale.FRENCH, "issue.proposed-introduction"));
    }

    /** What may come in, and this issue has not dropped. */
    public List<Snapshot> waiting(int number) {
        Issue issue = issues.get(number);
        return offer.of(issue.quarter()).stream()
                .filter(snapshot -> !issue.contents().holds(snapshot.origin()))
                .toList();
    }

    /** Takes in all that waits. */
    public Issue assemble(int number) {
        return take(number, snapshot -> true);
    }

    /** Takes in one of those that wait. */
    public Issue take(int number, Snapshot.Source source, long id) {
        return take(
                number,
                snapshot -> snapshot.origin().source() == source
                        && snapshot.origin().id() == id);
    }

    private Issue take(int number, Predicate<Snapshot> wanted) {
        Issue issue = issues.lock(number);
        List<Snapshot> snapshots =
                offer.of(issue.quarter()).stream().filter(wanted).toList();
        int taken = issue.assemble(snapshots, clock.instant());
        audit.record("issue.assemble", name(number), taken + " entries");
        return flushed(issue);
    }

    /**
     * @param seen the version that was read; of no matter when the words are the same
     */
    public Issue introduce(int number, int seen, Wording wording) {
        Issue issue = issues.lock(number);
        if (!issue.wording().equals(wording)) {
            issue.seenAs(seen);
            issue.introduce(wording, clock.instant());
            audit.record("issue.introduce", name(number), "");
        }
        return flushed(issue);
    }

    public Issue change(int number, Act.Call call) {
        Issue issue = issues.lock(number);
        call.on(issue.edit(clock.instant()));
        audit.record(call.verb(), name(number), String.valueOf(call.id()));
        return flushed(issue);
    }

    public Issue arrange(int number, Arrangement order) {
        Issue issue = issues.lock(number);
        issue.edit(clock.instant()).arrange(order);
        audit.record("issue.arrange", name(number), "");
        return flushed(issue);
    }

    /** What an entry is to say, by someone who read that version. */
    public record Rewording(int seen, String title, String summary) {}

    public Issue shorten(int number, long entryId, Rewording rewording) {
        Issue issue = issues.lock(number);
        issue.seenAs(rewording.seen());
        Contents contents = issue.edit(clock.instant());
        contents.shorten(contents.entry(entryId), rewording.title(), rewording.summary());
        audit.record("issue.shorten", name(number), String.valueOf(entryId));
        return flushed(issue);
    }

    public Issue rename(int number, long sectionId, String title) {
        Issue issue = issues.lock(number);
        Contents contents = issue.edit(clock.instant());
        contents.rename(contents.section(sectionId), title);
        audit.record("issue.rename", name(number), String.valueOf(sectionId));
        return flushed(issue);
    }

    /** The origin as it is now, when it no longer says what the entry took. */
    public Optional<Snapshot> newer(int number, long entryId) {
        return newer(issues.get(number).contents().entry(entryId));
    }

    private Optional<Snapshot> newer(Entry entry) {
        return offer.now(entry.origin()).filter(snapshot -> !entry.saysAs(snapshot));
    }

    public Issue renew(int number, long entryId) {
        Issue issue = issues.lock(number);
        Contents contents = issue.edit(clock.instant());
        Entry entry = contents.entry(entryId);
        newer(entry).ifPresent(snapshot -> contents.renew(entry, snapshot));
        audit.record("issue.renew", name(number), String.valueOf(entryId));
        return flushed(issue);
    }

    /** Entries whose origin says something else now. */
    public List<Long> outdated(int number) {
        Contents contents = issues.get(number).contents();
        List<Snapshot> now = offer.now();
        return contents.shown().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> now.stream()
                        .anyMatch(snapshot -> entry.comesFrom(snapshot.origin()) && !entry.saysAs(snapshot)))
                .map(Entry::id)
                .toList();
    }

    /** So that whoever reads it now reads the version it will have. */
    private Issue flushed(Issue issue) {
        issues.flush();
        return issue;
    }

    static String name(int number) {
        return "issue/" + number;
    }
}
