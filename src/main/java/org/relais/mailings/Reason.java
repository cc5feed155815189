package org.relais.mailings;

import java.util.Map;
import java.util.Set;

/**
 * Why a message has not arrived, as the last answer says it.
 *
 * @param code the enhanced status (RFC 3463) such as {@code 5.2.2}, else the answer's three digits, else an empty text
 */
public record Reason(String code) {
    private static final Map<Character, Kind> SUBJECTS = Map.of(
            '1', Kind.ADDRESS,
            '2', Kind.MAILBOX,
            '3', Kind.SERVER,
            '4', Kind.SERVER,
            '5', Kind.MESSAGE,
            '6', Kind.MESSAGE,
            '7', Kind.POLICY);
    private static final Map<String, Kind> BARE = Map.of("552", Kind.MESSAGE, "556", Kind.ADDRESS);

    /** Closed for good, and too big for that mailbox: neither passes by itself. */
    private static final Set<String> MAILBOX_FOR_GOOD = Set.of("5.2.1", "5.2.3");

    /** What it is about. */
    public enum Kind {
        ADDRESS,
        MAILBOX,
        SERVER,
        MESSAGE,
        /** Our mail is not wanted there, which is ours to mend. */
        POLICY,
        OTHER,
        /** Nobody answered. */
        SILENCE
    }

    public Kind kind() {
        if (code.isEmpty()) {
            return Kind.SILENCE;
        }
        return code.length() > 3
                ? SUBJECTS.getOrDefault(code.charAt(2), Kind.OTHER)
                : BARE.getOrDefault(code, Kind.OTHER);
    }

    /** Whether the same message may be taken another time, without anything being changed at the address. */
    public boolean mayPass() {
        if (code.startsWith("4")) {
            return true;
        }
        return switch (kind()) {
            case SERVER, POLICY, SILENCE -> true;
            case MAILBOX -> !MAILBOX_FOR_GOOD.contains(code);
            case ADDRESS, MESSAGE, OTHER -> false;
        };
    }

    /** Whether trying it again can only do harm: who writes to dead addresses is taken for a spammer. */
    public boolean dead() {
        return kind() == Kind.ADDRESS && !code.startsWith("4");
    }
}
