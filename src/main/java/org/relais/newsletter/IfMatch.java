package org.relais.newsletter;

import org.relais.Refusal;

/** Which version a program has read, as {@code If-Match} says it. */
final class IfMatch {
    private IfMatch() {}

    /** Without it the caller takes what is there; a version that is no longer the newest is refused, with the newest. */
    static void check(String ifMatch, Issue now) {
        if (seen(ifMatch, now) != now.version()) {
            throw Refusal.outdated("issue.changed-meanwhile", now.version());
        }
    }

    /** The version the caller has read; none that exists when it is unreadable. */
    static int seen(String ifMatch, Issue now) {
        String bare = ifMatch == null
                ? ""
                : ifMatch.replaceFirst("^W/", "").replace("\"", "").strip();
        if (bare.isEmpty() || bare.equals("*")) {
            return now.version();
        }
        return bare.matches("\\d{1,9}") ? Integer.parseInt(bare) : -1;
    }
}
