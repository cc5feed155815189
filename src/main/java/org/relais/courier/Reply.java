package org.relais.courier;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a relay answered, in the form we may keep: no address (P11), no control character, at most
 * 500 characters.
 */
record Reply(int code, String text) {
    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@\"(),;:]+@[^\\s<>@\"(),;]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.10");

    /**
     * @param to the recipient, whose local part some relays quote alone
     */
    static Reply of(int code, String raw, String to) {
        String local = to.substring(0, Math.max(0, to.lastIndexOf('@')));
        String kept = ADDRESS.matcher(raw == null ? "" : raw).replaceAll("[address]");
        if (local.length() > 2) {
            kept = kept.replaceAll("(?i)(?<![\\w.])" + Pattern.quote(local) + "(?![\\w])", "[address]");
        }
        kept = UNPRINTABLE.matcher(kept).replaceAll(" ").strip();
        return new Reply(code, kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept);
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
            return new Outcome.TryLater(text);
        }
        return NO_SUCH_ADDRESS.contains(enhanced()) ? new Outcome.AddressUnknown(text) : new Outcome.Refused(text);
    }
}
