package org.relais.archive;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.newsletter.Issue;
import org.relais.newsletter.NewsletterService;

/** What was kept of each issue, and whom it is for. */
@UseCase
public class ArchiveService {
    @Inject
    private EditionRepository editions;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private Clock clock;

    /** An issue that left, and what was kept of it in one language; one that left before this was kept has none. */
    public record Kept(Issue issue, Optional<Edition> edition) {}

    /** Newest first, those for subscribers among them. */
    public List<Kept> all(Locale locale) {
        Map<Integer, Edition> kept = editions.in(locale.getLanguage()).stream()
                .collect(Collectors.toMap(Edition::number, Function.identity()));
        return newsletter.published().stream()
                .map(issue -> new Kept(issue, Optional.ofNullable(kept.get(issue.number()))))
                .toList();
    }

    public Kept find(int number, Locale locale) {
        return new Kept(newsletter.publishedIssue(number), editions.find(number, locale.getLanguage()));
    }

    /** Before it begins to leave; what left is never written again. */
    void keep(Issue issue, Locale locale, Said said) {
        if (newsletter.issue(issue.number()).left()) {
            throw Refusal.conflict("issue.has-left");
        }
        Edition edition = editions.find(issue.number(), locale.getLanguage())
                .orElseGet(() -> new Edition(issue.number(), locale.getLanguage()));
        edition.say(issue.version(), said, clock.instant());
        editions.add(edition); // last: it is written as it is now, and it may not be empty
    }
}
