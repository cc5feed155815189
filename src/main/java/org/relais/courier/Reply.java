package org.relais.courier;

import java.util.Set;
import org.relais.web.ServerWords;

/** What a relay answered, in the form we may keep. */
record Reply(int code, String text) {
    static final int SERVICE_CLOSING = 421;

    private static final Set<String> NO_SUCH_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.10");
    private static final int DOMAIN_TAKES_NO_MAIL = 556; // RFC 7504

    /** The relay wants a password or a protected line first: that is ours to mend, and no message's fault. */
    private static final Set<Integer> LOCKED_OUT = Set.of(530, 534, 535, 538);

    /** Not understood, or not in this order: we are out of step with the relay, which said nothing about the recipient. */
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(500, 502, 503);

    /** Too much for the moment: the mail system is closing, congested, or has had too many recipients. */
    private static final Set<String> TOO_MUCH = Set.of("4.3.2", "4.4.5", "4.5.3");

    /** RFC 5321 4.5.3.1.10: RFC 821 gave this for too many recipients, and it is to be read as 452. */
    private static final String TOO_MANY_RECIPIENTS = "5.5.3";

    private static final int TOO_BIG = 552;

    /**
     * @param to the recipient, whose local part some relays quote alone
     */
    static Reply of(int code, String raw, String to) {
        return new Reply(code, ServerWords.fitToKeep(raw, to));
    }

    /** The enhanced status (RFC 3463), or an empty text. */
    String enhanced() {
        return ServerWords.status(text).orElse("");
    }

    /** What it means at that stage; only the code's first digit decides unless a code says more (RFC 5321 4.3.2). */
    Outcome outcome(Stage stage) {
        return switch (code / 100) {
            case 2 -> stage == Stage.END ? new Outcome.Sent(text) : stage.unanswered("out of turn: " + text);
            case 4 -> stage == Stage.MAIL ? new Outcome.RelayDown(text) : notNow();
            case 5 -> stage == Stage.MAIL ? toUs() : never();
            default -> stage.unanswered("not understood: " + text);
        };
    }

    /** Whether the relay and we still agree on whose turn it is. */
    static boolean keepsTheLine(int code) {
        return (code / 100 == 4 || code / 100 == 5) && code != SERVICE_CLOSING && !NOT_UNDERSTOOD.contains(code);
    }

    /** To our own address and not to the recipient's: nobody's mail leaves, except that this message alone may be too big. */
    private Outcome toUs() {
        return code == TOO_BIG ? new Outcome.Refused(text) : new Outcome.RelayDown(text);
    }

    private Outcome notNow() {
        boolean wantsLess = code == SERVICE_CLOSING
                || code == 450
                || enhanced().startsWith("4.7.")
                || TOO_MUCH.contains(enhanced());
        return wantsLess ? new Outcome.Busy(text) : new Outcome.TryLater(text);
    }

    private Outcome never() {
        if (LOCKED_OUT.contains(code)) {
            return new Outcome.RelayDown(text);
        }
        if (NOT_UNDERSTOOD.contains(code) || enhanced().equals(TOO_MANY_RECIPIENTS)) {
            return new Outcome.TryLater(text);
        }
        if (enhanced().startsWith("5.7.")) {
            return new Outcome.PolicyBlocked(text);
        }
        return code == DOMAIN_TAKES_NO_MAIL || NO_SUCH_ADDRESS.contains(enhanced())
                ? new Outcome.AddressUnknown(text)
                : new Outcome.Refused(text);
    }
}
