package org.relais.newsletter;

import java.util.Locale;
import org.relais.web.Messages;

/**
 * A sentence that names an issue: a letter by its number, an announcement by its place in its year, in other words.
 *
 * @param key of the sentence
 */
record Named(String key, Object... arguments) {
    static Named of(String key, Issue issue) {
        return issue.announcement()
                ? new Named(
                        "announced." + key,
                        String.valueOf(issue.number() % Issue.A_YEAR),
                        String.valueOf(issue.quarter().year()))
                : new Named(key, String.valueOf(issue.number()));
    }

    String in(Locale language) {
        return Messages.text(language, key, arguments);
    }
}
