package org.relais.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relais.resources.Content;
import org.relais.resources.Link;
import org.relais.web.Markdown;

/**
 * What the machine saw in a contribution; a person decides.
 *
 * @param passed whether there is nothing to look at
 * @param key the sentence, {@code resource.check.…}
 * @param about another resource to compare with, or null
 */
public record Check(boolean passed, String key, List<Object> arguments, Long about) {
    private static final int SHORT_SUMMARY = 40;

    static List<Check> all(Content content, List<Likeness.Known> others, Instant now) {
        List<Check> all = new ArrayList<>();
        all.add(link(content));
        all.add(length(content));
        all.add(likeness(content, others));
        if (content.startsAt() != null && content.startsAt().isBefore(now)) {
            all.add(toSee("past"));
        }
        ease(content).ifPresent(all::add);
        all.addAll(words(content));
        return all;
    }

    /** Only its form: nothing is fetched. */
    private static Check link(Content content) {
        if (content.link() == null) {
            return passed("no-link");
        }
        return new Link(content.link()).encrypted() ? passed("link") : toSee("link-unencrypted");
    }

    private static Check length(Content content) {
        int length = content.summary().length();
        return length < SHORT_SUMMARY ? toSee("summary-short", length) : passed("summary", length);
    }

    private static Check likeness(Content content, List<Likeness.Known> others) {
        Optional<Likeness.Known> twin = Likeness.find(content, others);
        return twin.map(known -> new Check(false, "resource.check.alike", List.of(known.title()), known.id()))
                .orElseGet(() -> passed("unlike"));
    }

    private static Optional<Check> ease(Content content) {
        return Ease.of(Markdown.text(content.summary() + "\n\n" + content.body()))
                .filter(ease -> content.details().language().equals("fr"))
                .map(ease ->
                        ease.score() < Ease.HARD ? toSee("ease-hard", ease.score()) : passed("ease", ease.score()));
    }

    private static List<Check> words(Content content) {
        List<Check> found = new ArrayList<>();
        Vocabulary.findings(content.title())
                .forEach(each -> found.add(toSee("word-title", each.words(), each.preferred())));
        Vocabulary.findings(content.summary())
                .forEach(each -> found.add(toSee("word-summary", each.words(), each.preferred())));
        Vocabulary.findings(content.body())
                .forEach(each -> found.add(toSee("word-body", each.words(), each.preferred(), each.line())));
        return found.isEmpty() ? List.of(passed("words")) : found;
    }

    public static Check passed(String what, Object... arguments) {
        return new Check(true, "resource.check." + what, List.of(arguments), null);
    }

    public static Check toSee(String what, Object... arguments) {
        return new Check(false, "resource.check." + what, List.of(arguments), null);
    }

    /** Its sentence in the reader's language. */
    public String sentence(org.relais.web.Say say) {
        return say.text(key, arguments.toArray());
    }
}
