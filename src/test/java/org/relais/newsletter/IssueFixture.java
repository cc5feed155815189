package org.relais.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.relais.newsletter.Issue.Status;
import org.relais.newsletter.Snapshot.Origin;
import org.relais.review.Approval.Approvers;
import org.relais.review.Person;

/** Issues in every state, as people and the clock would have brought them there. */
final class IssueFixture {
    static final Instant NOW = Instant.parse("2026-11-20T09:00:30Z");
    static final Instant SOON = Instant.parse("2027-01-14T08:00:00Z");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final long MAILING = 7;
    static final String IMPRINT = "as it is";
    static final Person AUTHOR = new Person(1, "anne@example.org");
    static final Person READER = new Person(2, "bruno@example.org");

    private IssueFixture() {}

    static Issue empty() {
        Wording wording = new Wording("L’écoute, la fugue", "Lettre d’information 12", "Ce trimestre.");
        return new Issue(12, new Quarter(2026, 4), wording, PARIS, NOW);
    }

    static Issue draft() {
        Issue issue = empty();
        issue.assemble(
                List.of(
                        snapshot(1, EntryKind.DOCUMENT, "Guide"),
                        snapshot(2, EntryKind.ACTION, "Équipe mobile"),
                        snapshot(3, EntryKind.DOCUMENT, "Bilan")),
                NOW);
        return issue;
    }

    static Issue in(Status status) {
        Issue issue = draft();
        if (status == Status.DRAFT) {
            return issue;
        }
        if (status == Status.CANCELLED) {
            issue.cancel(NOW);
            return issue;
        }
        issue.ask(AUTHOR, IMPRINT, NOW);
        if (status == Status.IN_REVIEW) {
            return issue;
        }
        issue.approve(READER, Approvers.SEVERAL, IMPRINT, NOW);
        if (status == Status.APPROVED) {
            return issue;
        }
        issue.schedule(SOON, PARIS, CLOCK);
        if (status != Status.SCHEDULED) {
            issue.begin(MAILING, IMPRINT, SOON);
        }
        if (status == Status.PAUSED) {
            issue.pause();
        }
        if (status == Status.SENT) {
            issue.finish(SOON);
        }
        return issue;
    }

    /** Approved as it is. */
    static void release(Issue issue) {
        issue.ask(AUTHOR, IMPRINT, NOW);
        issue.approve(READER, Approvers.SEVERAL, IMPRINT, NOW);
    }

    /** On its way. */
    static void leave(Issue issue) {
        release(issue);
        issue.schedule(SOON, PARIS, CLOCK);
        issue.begin(MAILING, IMPRINT, SOON);
    }

    static Snapshot snapshot(long resource, EntryKind kind, String title) {
        return new Snapshot(
                Origin.resource(resource, 1),
                kind,
                title,
                "Résumé de " + title,
                "https://example.org/" + resource,
                "",
                null);
    }

    static Entry entry(Issue issue, String title) {
        return issue.contents().shown().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The sections' entries as they would be read. */
    static List<List<String>> order(Issue issue) {
        return issue.contents().shown().stream()
                .map(section -> section.entries().stream().map(Entry::title).toList())
                .toList();
    }
}
