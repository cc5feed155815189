package org.relais.consents;

import java.util.Locale;
import org.relais.web.Messages;

/** The exact words a person had before them, with their version: a sentence that changes needs a new version. */
public record Wording(String text, String version) {
    /** @param key of the sentence; its version stands under {@code <key>.version} */
    public static Wording of(String key, Locale locale, Object... arguments) {
        return new Wording(Messages.text(locale, key, arguments), Messages.text(locale, key + ".version"));
    }
}
