package org.relais.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What other mail servers say, in the form we may keep: no address (P11), no control character, at most 500 characters. */
public final class ServerWords {
    private static final int LONGEST = 500;
    private static final int LONGEST_READ = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@\"(),;:]+@[^\\s<>@\"(),;]+");
    /** Not a part of an IP address: « client [5.1.1.20] blocked » says nothing about the recipient. */
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?!\\.?\\d)");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private ServerWords() {}

    /**
     * @param raw as it was said, or null
     * @param to the address it is about, whose local part some servers quote alone
     */
    public static String fitToKeep(String raw, String to) {
        String read = raw == null ? "" : raw.length() > LONGEST_READ ? raw.substring(0, LONGEST_READ) : raw;
        String local = to.substring(0, Math.max(0, to.lastIndexOf('@')));
        String kept = ADDRESS.matcher(read).replaceAll("[address]");
        if (local.length() > 2 && isSaid(local, kept)) {
            kept = kept.replaceAll("(?i)(?<![\\w.])" + Pattern.quote(local) + "(?![\\w])", "[address]");
        }
        kept = UNPRINTABLE.matcher(kept).replaceAll(" ").strip();
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    }

    /** Most answers do not quote anybody, and need no pattern of their own. */
    private static boolean isSaid(String local, String words) {
        return words.toLowerCase(Locale.ROOT).contains(local.toLowerCase(Locale.ROOT));
    }

    /**
     * The enhanced status (RFC 3463) in the answer of a mail server, which begins with its code: one of another class than the
     * code is no status of this answer.
     */
    public static Optional<String> status(String reply) {
        return STATUS.matcher(reply)
                .results()
                .map(MatchResult::group)
                .filter(status -> status.charAt(0) == reply.charAt(0))
                .findFirst();
    }
}
