package org.relais.web;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * With what our mails are signed (D8). Of each kind the first key signs; the others are on their way in or out: a rotation
 * publishes the new record first and keeps the old one until the last mail signed with it has arrived.
 *
 * @param domain the signatures' {@code d=}, of the same organisation as From (D10)
 * @param keys empty: mails leave unsigned, or the relay signs them
 */
public record DkimSettings(String domain, List<Key> keys) {
    private static final Pattern SELECTOR =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final String DOMAIN = "dkim.domain";

    /** What a key is. */
    public enum Kind {
        RSA("dkim.selector", "dkim.key"),
        ED25519("dkim.ed25519.selector", "dkim.ed25519.key");

        private final String selectors;
        private final String files;

        Kind(String selectors, String files) {
            this.selectors = selectors;
            this.files = files;
        }
    }

    /** A key and the name that its public half is published under; never says the key. */
    public record Key(Kind kind, String selector, PrivateKey secret, Use use) {
        @Override
        public String toString() {
            return kind + " " + selector;
        }
    }

    /** Whether mails are signed with a key today. */
    public enum Use {
        SIGNS,
        PUBLISHED
    }

    public DkimSettings {
        keys = List.copyOf(keys);
    }

    DkimSettings(Values values, String from) {
        this(values.optional(DOMAIN, value -> aligned(value, domain(from))).orElse(domain(from)), keys(values));
        if (keys.stream().map(Key::selector).distinct().count() < keys.size()) {
            throw new WrongSetting("relais." + Kind.ED25519.selectors, "must differ from every other selector");
        }
    }

    private static List<Key> keys(Values values) {
        List<Key> keys = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> selectors = values.read(kind.selectors, "", list -> each(list, DkimSettings::selector));
            List<PrivateKey> secrets = values.read(kind.files, "", list -> each(list, file -> secret(kind, file)));
            if (selectors.size() != secrets.size()) {
                throw new WrongSetting(
                        "relais." + (selectors.isEmpty() ? kind.selectors : kind.files),
                        "is needed: relais." + kind.selectors + " and relais." + kind.files
                                + " go together, one for one");
            }
            for (int i = 0; i < secrets.size(); i++) {
                keys.add(new Key(kind, selectors.get(i), secrets.get(i), i == 0 ? Use.SIGNS : Use.PUBLISHED));
            }
        }
        return keys;
    }

    private static <T> List<T> each(String list, java.util.function.Function<String, T> parse) {
        return list.isEmpty()
                ? List.of()
                : Pattern.compile(",")
                        .splitAsStream(list)
                        .map(String::strip)
                        .map(parse)
                        .toList();
    }

    private static PrivateKey secret(Kind kind, String file) {
        return kind == Kind.RSA ? PemKey.rsa(file) : PemKey.ed25519(file);
    }

    private static String selector(String value) {
        String selector = value.toLowerCase(Locale.ROOT);
        if (!SELECTOR.matcher(selector).matches()) {
            throw new IllegalArgumentException("must be a name such as r2027, of letters, digits and dashes");
        }
        return selector;
    }

    /**
     * Where one organisation's names end is written nowhere in a name, so only From's own domain, what is above it and what is
     * below it are taken: this is never too wide, except for a d= of a public suffix of two labels.
     */
    private static String aligned(String value, String from) {
        String domain = domain(MailAddress.normalised("x@" + value));
        if (!domain.equals(from) && !domain.endsWith("." + from) && !from.endsWith("." + domain)) {
            throw new IllegalArgumentException(
                    "must be " + from + ", the domain of relais.from, or one above or below it");
        }
        return domain;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
