package org.relais.web;

import java.util.Optional;

/** The two settings about mail that comes back to us; both share From's domain (D10, CALENDAR 7). */
record ComingBack(Optional<String> returnAddress, String organizer) {
    private static final String TOKEN = "{token}";

    ComingBack(Values values, String from, String replyTo) {
        this(
                values.optional("return.address", value -> returnAddress(value, from)),
                values.optional("organizer", value -> withoutPlus(ofTheSameDomain(MailAddress.normalised(value), from)))
                        .orElseGet(() -> organizer(from, replyTo)));
    }

    /** Checked with the longest token there is: the local part may have 64 octets (D12). */
    private static String returnAddress(String value, String from) {
        int token = value.indexOf(TOKEN);
        if (token < 0 || token != value.lastIndexOf(TOKEN) || value.indexOf('@') < token) {
            throw new IllegalArgumentException(
                    "must hold {token} once, before the @, such as retour-{token}@example.org");
        }
        String marker = "0".repeat(ReturnAddress.LONGEST_TOKEN);
        String whole;
        try {
            whole = MailAddress.normalised(withoutPlus(value.replace(TOKEN, marker)));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "must be an address such as retour-{token}@example.org, without + and with at most "
                            + (64 - ReturnAddress.LONGEST_TOKEN) + " characters beside {token}",
                    wrong);
        }
        return ofTheSameDomain(whole, from).replace(marker, TOKEN);
    }

    /** A reply-to elsewhere, or with a {@code +}, cannot organise. */
    private static String organizer(String from, String replyTo) {
        if (replyTo.indexOf('+') < 0 && domain(replyTo).equals(domain(from))) {
            return replyTo;
        }
        if (from.indexOf('+') >= 0) {
            throw new WrongSetting("relais.organizer", "is needed, because relais.from holds a +");
        }
        return from;
    }

    private static String ofTheSameDomain(String address, String from) {
        if (!domain(address).equals(domain(from))) {
            throw new IllegalArgumentException("must be of the same domain as relais.from, " + domain(from));
        }
        return address;
    }

    private static String withoutPlus(String address) {
        if (address.indexOf('+') >= 0) {
            throw new IllegalArgumentException("must hold no +, which Exchange cuts off");
        }
        return address;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
