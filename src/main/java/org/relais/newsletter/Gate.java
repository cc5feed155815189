package org.relais.newsletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relais.Refusal;

/** The checks before sending: what blocks, what is worth a look, and how many passed. */
public record Gate(List<Finding> findings, int passed, Facts facts) {
    /** Gmail cuts a mail at 102,400 bytes; the budget leaves room for the slots (D5). */
    static final int HEAVIEST = 80_000;

    static final int LONGEST_SUBJECT = 60;

    /** Words we do not use (A17). */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "jeunes? prostituée?s?|prostituée?s? mineure?s?|mineure?s? prostituée?s?|\\bclients?\\b|newsletter|se désabonner",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How much a finding weighs. */
    public enum Level {
        STOP,
        LOOK
    }

    /**
     * What does not pass.
     *
     * @param key of the sentence, which says what and how to mend it
     * @param about a word or a title that it names, possibly empty
     */
    public record Finding(Level level, String key, String about) {
        public boolean stops() {
            return level == Level.STOP;
        }
    }

    /**
     * What is measured rather than read.
     *
     * @param bytes of the HTML part
     * @param recipients who would get it now
     * @param at when it would leave
     */
    public record Facts(int bytes, long recipients, Instant at) {
        public long kilobytes() {
            return Math.round(bytes / 1000.0);
        }
    }

    private record Check(Level level, String key, String about, boolean holds) {}

    static Gate of(Issue issue, Facts facts) {
        String forbidden = forbidden(issue);
        String past = past(issue, facts.at());
        String moved = first(shown(issue).filter(Entry::moved));
        String cancelled = first(issue.contents().cancelled().stream());
        List<Check> checks = new ArrayList<>(List.of(
                new Check(Level.STOP, "gate.no-entries", "", issue.contents().size() > 0),
                new Check(Level.STOP, "gate.no-subject", "", !issue.subject().isBlank()),
                new Check(Level.STOP, "gate.no-title", "", !issue.title().isBlank()),
                new Check(Level.STOP, "gate.too-heavy", String.valueOf(facts.kilobytes()), facts.bytes() <= HEAVIEST),
                new Check(Level.STOP, "gate.nobody", "", facts.recipients() > 0),
                new Check(
                        Level.LOOK,
                        "gate.no-introduction",
                        "",
                        !issue.introduction().isBlank()),
                new Check(
                        Level.LOOK,
                        "gate.long-subject",
                        String.valueOf(issue.subject().length()),
                        issue.subject().length() <= LONGEST_SUBJECT),
                new Check(Level.LOOK, "gate.forbidden-word", forbidden, forbidden.isEmpty()),
                new Check(Level.LOOK, "gate.past-event", past, past.isEmpty()),
                new Check(Level.LOOK, "gate.webinar-moved", moved, moved.isEmpty()),
                new Check(Level.LOOK, "gate.webinar-cancelled", cancelled, cancelled.isEmpty())));
        return new Gate(
                checks.stream()
                        .filter(check -> !check.holds())
                        .map(check -> new Finding(check.level(), check.key(), check.about()))
                        .toList(),
                (int) checks.stream().filter(Check::holds).count(),
                facts);
    }

    private static String forbidden(Issue issue) {
        StringBuilder all = new StringBuilder(issue.subject() + "\n" + issue.title() + "\n" + issue.introduction());
        issue.contents().shown().forEach(section -> section.entries()
                .forEach(entry ->
                        all.append('\n').append(entry.title()).append('\n').append(entry.summary())));
        Matcher found = FORBIDDEN.matcher(all);
        return found.find() ? found.group() : "";
    }

    private static String past(Issue issue, Instant at) {
        return first(shown(issue)
                .filter(entry -> entry.startsAt() != null && entry.startsAt().isBefore(at)));
    }

    private static Stream<Entry> shown(Issue issue) {
        return issue.contents().shown().stream().flatMap(section -> section.entries().stream());
    }

    private static String first(Stream<Entry> entries) {
        return entries.map(Entry::title).findFirst().orElse("");
    }

    public long stops() {
        return findings.stream().filter(Finding::stops).count();
    }

    /** Nothing leaves while something blocks, by whatever way it is asked. */
    void refuseIfClosed() {
        findings.stream().filter(Finding::stops).findFirst().ifPresent(finding -> {
            throw Refusal.invalid("", finding.key(), finding.about());
        });
    }
}
