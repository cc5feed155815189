package org.relais.web;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An electronic address in the one form we keep: trimmed, lower case, the domain as A-labels (RFC
 * 5890, D22). Jakarta Mail's own check accepts local domains and comments, which a subscriber never
 * means.
 */
public final class MailAddress {
    private static final int LONGEST = 254; // RFC 5321 4.5.3.1.3, less the angle brackets
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]{2,59}|[a-z]{2,63})");

    private MailAddress() {}

    /**
     * @throws IllegalArgumentException when it cannot be an address a mail reaches
     */
    public static String normalised(String typed) {
        String address = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw new IllegalArgumentException("must be an electronic address such as service@example.org");
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = asciiDomain(address.substring(at + 1));
        String whole = local + "@" + domain;
        if (whole.length() > LONGEST
                || local.length() > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("must be an electronic address such as service@example.org");
        }
        return whole;
    }

    private static String asciiDomain(String domain) {
        return IDN.toASCII(domain.toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES)
                .toLowerCase(Locale.ROOT);
    }
}
