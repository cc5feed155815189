package org.relais.newsletter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.relais.envelope.Content;
import org.relais.gate.Checks;
import org.relais.gate.Galley;
import org.relais.gate.Galley.Piece;
import org.relais.gate.Galley.Sheet;
import org.relais.gate.Galley.Turn;
import org.relais.gate.Gate;
import org.relais.gate.LinkVisits;

/** An issue before the checks, as it would leave at its instant, or now. Never in a transaction: it renders, and others are visited. */
@ApplicationScoped
public class IssueChecks {
    private static final Duration LONGEST_VISIT = Duration.ofSeconds(10);
    private static final Duration SHORT_VISIT = Duration.ofMillis(50);
    private static final int KEPT = 8;

    private record Key(int number, int version) {}

    /** Of one version, as rendering and reading it costs most of a page that is seen at each change. */
    private final Cache<Key, List<Sheet>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    @Inject
    private NewsletterService newsletter;

    @Inject
    private AudienceService audiences;

    @Inject
    private IssueMail mail;

    @Inject
    private Checks checks;

    @Inject
    private LinkVisits visits;

    @Inject
    private Clock clock;

    /** As far as is known; what is not begins to be looked at. */
    public Gate gate(int number) {
        return gate(newsletter.issue(number), SHORT_VISIT);
    }

    /** After every link was visited that nobody visited lately. */
    public Passage passage(int number, String word) {
        Issue issue = newsletter.issue(number);
        return new Passage(issue.version(), gate(issue, LONGEST_VISIT), word);
    }

    private Gate gate(Issue issue, Duration patience) {
        Galley galley = galley(issue);
        visits.visit(galley.links(), patience);
        return checks.gate(galley);
    }

    private Galley galley(Issue issue) {
        List<Sheet> sheets = sheets(issue);
        List<Content> contents = sheets.stream().map(Sheet::content).toList();
        Instant at = issue.sendAt() == null ? clock.instant() : issue.sendAt();
        String page = IssuePages.path(issue.number());
        return new Galley(
                sheets,
                new Galley.Words(issue.subject(), issue.title(), issue.introduction(), issue.mayBeSentences()),
                pieces(issue),
                new Galley.Delivery(audiences.count(issue), at, audiences.imprint(issue, contents)),
                new Galley.Place(NewsletterService.name(issue.number()), page, page + "/audience"));
    }

    private List<Sheet> sheets(Issue issue) {
        return kept.get(
                new Key(issue.number(), issue.version()),
                unknown -> mail.contents(issue).stream().map(Sheet::of).toList());
    }

    private static List<Piece> pieces(Issue issue) {
        return Stream.concat(
                        issue.contents().shown().stream().flatMap(section -> section.entries().stream()),
                        issue.contents().cancelled().stream())
                .map(entry -> new Piece(
                        entry.title(),
                        entry.summary(),
                        entry.startsAt(),
                        entry.cancelled() ? Turn.CANCELLED : entry.moved() ? Turn.MOVED : Turn.NONE,
                        IssuePages.path(issue.number()) + "/entries/" + entry.id()))
                .toList();
    }
}
