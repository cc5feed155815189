package org.relais.consents;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Typed;

/** The words of sign-up forms: what is said now, what was said when a form was opened, and how the team says it otherwise. */
@UseCase
public class WordingService {
    private static final int OWN = 1;
    private static final int LONGEST = 1000;

    @Inject
    private WordingRepository wordings;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** The versions that a form shows, in the order of the statements: what it sends back says which words its reader saw. */
    public String shown() {
        return Arrays.stream(Statement.values())
                .map(each -> String.valueOf(newest(each)))
                .collect(Collectors.joining("."));
    }

    public Wording current(Statement statement, Locale locale) {
        return exact(statement, newest(statement), locale);
    }

    /**
     * What a form said.
     *
     * @param shown as {@link #shown} told the form; whatever it cannot have been is what is said now
     */
    public Wording seen(Statement statement, String shown, Locale locale) {
        String[] numbers = (shown == null ? "" : shown).split("\\.");
        String number = numbers.length == Statement.values().length ? numbers[statement.ordinal()] : "";
        int newest = newest(statement);
        boolean was = number.matches("[1-9]\\d{0,5}") && Integer.parseInt(number) <= newest;
        return exact(statement, was ? Integer.parseInt(number) : newest, locale);
    }

    private int newest(Statement statement) {
        return wordings.of(statement).stream()
                .findFirst()
                .map(WordingVersion::number)
                .orElse(OWN);
    }

    private Wording exact(Statement statement, int number, Locale locale) {
        return wordings.of(statement).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(found -> found.in(locale))
                .orElseGet(() -> own(statement, locale));
    }

    static Wording own(Statement statement, Locale locale) {
        return new Wording(Wording.of(statement.key(), locale).text(), locale.getLanguage() + "-" + OWN);
    }

    /** The newest first; the product's own text is not among them. */
    public List<WordingVersion> versions(Statement statement) {
        return wordings.of(statement);
    }

    /**
     * What forms that are opened from now on say.
     *
     * @param seen the number of the version that the team had before it
     */
    public void publish(Statement statement, int seen, WordingVersion.Texts typed) {
        int newest = newest(statement);
        if (newest != seen) {
            throw Refusal.conflict("wording.changed-meanwhile");
        }
        WordingVersion.Texts texts =
                new WordingVersion.Texts(told("french", typed.french()), told("english", typed.english()));
        wordings.add(new WordingVersion(statement, newest + 1, texts, clock.instant(), actor.email()));
        audit.record("wording.publish", "wording/" + statement, String.valueOf(newest + 1));
    }

    private static String told(String field, String typed) {
        String text = Typed.line(field, typed, LONGEST);
        if (text == null) {
            throw Refusal.invalid(field, "wording.empty");
        }
        return text;
    }
}
