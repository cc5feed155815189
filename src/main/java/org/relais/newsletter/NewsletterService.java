package org.relais.newsletter;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.AuditLog;
import org.relais.web.Messages;
import org.relais.web.Settings;

/** Issues and announcements: opened, started from another, read; {@link CompositionService} composes them. */
@UseCase
public class NewsletterService {
    @Inject
    private IssueRepository issues;

    @Inject
    private Preparation preparation;

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

    /** The number itself; refused when there is no such issue. Nothing else of it is read. */
    public int number(int number) {
        return issues.known(number);
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

    /** Whether its page in the archive is for everyone. */
    public Issue open(int number, Issue.Readers readers) {
        Issue issue = issues.lock(number);
        issue.open(readers);
        audit.record("issue.readers", name(number), readers.name());
        return issue;
    }

    /** The issue of this quarter, or of the next one when this quarter's has left; made and prepared when there is none. */
    public Issue open() {
        int last = issues.lastNumber();
        Quarter quarter = today();
        Optional<Issue> there = issues.ofQuarter(quarter);
        while (there.isPresent() && there.get().left()) {
            quarter = quarter.next();
            there = issues.ofQuarter(quarter);
        }
        return there.isPresent() ? issues.get(there.get().number()) : open(last + 1, quarter);
    }

    private Issue open(int number, Quarter quarter) {
        Issue issue = new Issue(number, quarter, Wording.EMPTY, settings.zone(), clock.instant());
        return opened(issue, "issue.open");
    }

    /** A short mail between two letters: nothing comes in by itself. */
    public Issue announce() {
        Issue issue = fresh(Issue.Kind.ANNOUNCEMENT, Wording.EMPTY);
        issue.add(null, new Heading(french("announcement.section"), english("announcement.section")), clock.instant());
        issues.add(issue);
        audit.record("issue.announce", name(issue.number()), "");
        return issue;
    }

    /** Another issue with that structure; a letter then takes in what waits. */
    public Issue start(Structure structure) {
        Issue issue = fresh(structure.kind(), structure.wording());
        structure.build(issue, clock.instant());
        return opened(issue, "issue.start");
    }

    /** Another draft that says the same, entry by entry, as the one before says it. */
    public Issue duplicate(int number) {
        Issue old = issues.get(number);
        Issue issue = fresh(old.kind(), old.wording());
        issue.edit(clock.instant()).copy(issue, old.contents());
        issues.add(issue);
        audit.record("issue.duplicate", name(issue.number()), name(number));
        return issue;
    }

    private Issue fresh(Issue.Kind kind, Wording wording) {
        Quarter quarter = today();
        return kind == Issue.Kind.LETTER
                ? new Issue(issues.lastNumber() + 1, quarter, wording, settings.zone(), clock.instant())
                : Issue.announcement(
                        issues.lastAnnouncement(quarter.year()) + 1,
                        quarter,
                        wording,
                        settings.zone(),
                        clock.instant());
    }

    private Issue opened(Issue issue, String act) {
        int taken = issue.announcement() ? 0 : issue.place(preparation.taken(issue), clock.instant());
        if (!issue.announcement()) {
            issue.introduce(preparation.proposed(issue), clock.instant());
        }
        issues.add(issue);
        audit.record(act, name(issue.number()), taken + " entries");
        return issue;
    }

    private Quarter today() {
        return Quarter.of(LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    private static String french(String key) {
        return Messages.text(Locale.FRENCH, key);
    }

    private static String english(String key) {
        return Messages.text(Locale.ENGLISH, key);
    }

    static String name(int number) {
        return "issue/" + number;
    }
}
