package org.relais.courier;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relais.web.ServerWords;

/** What a relay answered, in the form we may keep. */
record Reply(int code, String text) {
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.10");

    /**
     * @param to the recipient, whose local part some relays quote alone
     */
    static Reply of(int code, String raw, String to) {
        return new Reply(code, ServerWords.fitToKeep(raw, to));
    }

    /** The enhanced status (RFC 3463), or an empty text. */
    String enhanced() {
        Matcher status = ENHANCED.matcher(text);
        return status.find() ? status.group() : "";
    }

    /** What it means when it is the answer to one recipient or to one message. */
    Outcome outcome() {
        if (code / 100 == 2) {
            return new Outcome.Sent(text);
        }
        if (code / 100 != 5) {
            return wantsLess() ? new Outcome.Busy(text) : new Outcome.TryLater(text);
        }
        if (enhanced().startsWith("5.7.")) {
            return new Outcome.PolicyBlocked(text);
        }
        return NO_SUCH_ADDRESS.contains(enhanced()) ? new Outcome.AddressUnknown(text) : new Outcome.Refused(text);
    }

    private boolean wantsLess() {
        return code == 421 || code == 450 || enhanced().startsWith("4.7.");
    }
}
