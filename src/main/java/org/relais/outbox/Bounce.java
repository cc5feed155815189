package org.relais.outbox;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Why a message that had left came back: what the last server said, and whose fault that makes it (D13). Only for what has
 * failed for good ({@code Action: failed}); a delay is none.
 *
 * @param status the enhanced status (RFC 3463) such as {@code 5.1.1}
 * @param diagnostic the server's own words; addresses are taken out before they are kept (P11)
 */
public record Bounce(Kind kind, String status, String diagnostic) {
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final String UNKNOWN = "5.0.0";
    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.10");

    /** What it says about the address. */
    public enum Kind {
        /** It does not exist: never written to again. */
        HARD,
        /** It could not be reached this time: given up after several times. */
        SOFT,
        /** Our mail is not wanted there, which is ours to mend and never the recipient's fault. */
        POLICY
    }

    public Bounce {
        status = status.strip().toLowerCase(Locale.ROOT);
        if (!STATUS.matcher(status).matches()) {
            throw new IllegalArgumentException("Not an enhanced status");
        }
        diagnostic = diagnostic == null ? "" : diagnostic;
    }

    /** Judged by its status; one that is none says nothing more than that it failed. */
    public static Bounce of(String status, String diagnostic) {
        String bare = STATUS.matcher(status.strip()).matches() ? status.strip() : UNKNOWN;
        return new Bounce(
                NO_SUCH_ADDRESS.contains(bare) ? Kind.HARD : bare.startsWith("5.7.") ? Kind.POLICY : Kind.SOFT,
                bare,
                diagnostic);
    }
}
