package org.relais.packs;

import java.util.Locale;
import org.relais.Refusal;
import org.relais.envelope.MailTemplates;
import org.relais.web.Typed;

/**
 * Whom a pack goes to, and how it speaks to them, checked.
 *
 * @param email normalised
 * @param language such as {@code fr}
 * @param manner whether the mail names the subject and the network
 */
public record Letter(String email, String language, Manner manner, CoveringWord word) {
    /** DISCREET: nothing that may be seen over a shoulder names the subject (P13). */
    public enum Manner {
        PLAIN,
        DISCREET
    }

    public static Letter typed(String email, String language, Manner manner, String word) {
        boolean spoken =
                MailTemplates.LANGUAGES.stream().map(Locale::getLanguage).anyMatch(each -> each.equals(language));
        if (!spoken) {
            throw Refusal.invalid("language", "pack.language-unknown");
        }
        return new Letter(Typed.address("email", email), language, manner, CoveringWord.typed(word));
    }

    boolean discreet() {
        return manner == Manner.DISCREET;
    }
}
