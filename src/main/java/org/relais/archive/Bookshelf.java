package org.relais.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.archive.ArchiveService.Kept;
import org.relais.centre.Words;
import org.relais.newsletter.Issue;
import org.relais.newsletter.NewsletterService;
import org.relais.paper.Paper;
import org.relais.web.OnEveryPage;
import org.relais.web.Templates;

/**
 * The archive as it is read. Its index and its PDFs are in memory: an issue a quarter is soon read again, and what left does not
 * change.
 */
@ApplicationScoped
public class Bookshelf implements OnEveryPage {
    private static final int MOST_PAPERS = 16;

    @Inject
    private ArchiveService archive;

    @Inject
    private EditionWriter writer;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private Templates templates;

    private final Map<Integer, Said> read = new LinkedHashMap<>();
    private final Words index = new Words();
    private final Cache<String, byte[]> papers = Caffeine.newBuilder()
            .maximumSize(MOST_PAPERS)
            .executor(Runnable::run)
            .build();

    /** An issue and what it says. */
    public record Volume(Issue issue, Said said) {}

    @Override
    public String name() {
        return "bookshelf";
    }

    /** For the page of a person's preferences: what they may read that others may not. */
    public List<Issue> reserved() {
        return newsletter.published().stream().filter(Issue::membersOnly).toList();
    }

    public Volume volume(int number, Locale locale) {
        return volume(archive.find(number, locale), locale);
    }

    /** What left before editions were kept is written from what it holds. */
    private Volume volume(Kept kept, Locale locale) {
        Said said = kept.edition()
                .map(Edition::said)
                .orElseGet(() -> writer.said(newsletter.issue(kept.issue().number()), locale));
        return new Volume(kept.issue(), said);
    }

    /**
     * Newest first; those for subscribers are named and say nothing.
     *
     * @param typed words that all of what is found says, or nothing
     */
    public List<Volume> find(String typed, Locale locale) {
        List<Volume> all = archive.all(locale).stream()
                .map(kept -> kept.issue().membersOnly()
                        ? new Volume(kept.issue(), new Said("", "", "", "", ""))
                        : volume(kept, locale))
                .toList();
        if (!Words.tells(typed)) {
            return all;
        }
        Set<Long> found = search(typed);
        return all.stream()
                .filter(volume -> found.contains((long) volume.issue().number())
                        && !volume.issue().membersOnly())
                .toList();
    }

    private synchronized Set<Long> search(String typed) {
        List<Words.Text> fresh = new ArrayList<>();
        for (Kept kept : archive.all(Locale.FRENCH)) {
            int number = kept.issue().number();
            if (!read.containsKey(number)) {
                Said said = volume(kept, Locale.FRENCH).said();
                read.put(number, said);
                fresh.add(new Words.Text(number, said.title(), "", said.summary(), said.words()));
            }
        }
        index.say(fresh);
        index.refresh();
        return index.find(typed).numbers();
    }

    /** Tagged, of the same article as the page. */
    public byte[] paper(Volume volume, Locale locale) {
        return papers.get(
                volume.issue().number() + locale.getLanguage(),
                key -> Paper.of(templates.render(
                        "archive/paper.ftlh", locale, Map.of("issue", volume.issue(), "said", volume.said()))));
    }
}
