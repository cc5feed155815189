package org.relais.calendar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An address as CAL-ADDRESS writes it, a mailto URI (RFC 5545 3.3.3, RFC 6068). */
final class MailtoUri {
    private static final String SCHEME = "mailto:";
    /** What an address may hold and a URI may not; {@code %} first. Encoded only where they occur, for clients compare as strings. */
    private static final String RESERVED = "%?#`^{|}";

    private MailtoUri() {}

    /**
     * @throws IllegalArgumentException when it is no plain address; it never says which, for it may be somebody's
     */
    static void check(String address) {
        boolean plain = address != null
                && address.indexOf('@') > 0
                && address.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "\"<>,;:\\".indexOf(c) >= 0);
        if (!plain) {
            throw new IllegalArgumentException("must be an electronic address without a name or a scheme");
        }
    }

    static String of(String address) {
        StringBuilder uri = new StringBuilder(SCHEME);
        address.codePoints()
                .forEach(c -> uri.append(RESERVED.indexOf(c) < 0 ? Character.toString(c) : String.format("%%%02X", c)));
        return uri.toString();
    }

    /** The address in lower case, whatever the case of the scheme; empty when there is none. */
    static String read(String uri) {
        String bare = uri.strip();
        if (bare.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            bare = bare.substring(SCHEME.length());
        }
        int question = bare.indexOf('?');
        String address =
                decoded(question < 0 ? bare : bare.substring(0, question)).strip();
        return address.indexOf('@') > 0 ? address.toLowerCase(Locale.ROOT) : "";
    }

    private static String decoded(String address) {
        if (!address.matches("([^%]|%[0-9A-Fa-f]{2})*+")) {
            return address;
        }
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
