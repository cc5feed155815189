package org.relais.opposition;

import java.util.Locale;
import org.relais.files.Reason;
import org.relais.web.Messages;

/** A line of a file that blocks nobody, by its number: nothing of what it said is kept. */
public record RefusedAddress(long line, Reason reason, long first) {
    /** Why, in the reader's language. */
    public String sentence(Locale locale) {
        return Messages.text(locale, reason.key(), first, "");
    }
}
