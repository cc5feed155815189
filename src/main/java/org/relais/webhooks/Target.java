package org.relais.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.reach.HostName;
import org.relais.reach.PublicAddress;

/**
 * Where a webhook leads, so that nobody makes the server knock inside its own network (S4): https to a public address, except
 * where the operator allows private ones. A name is resolved once for each try and the connection goes to what was judged.
 *
 * @param privateToo whether http and private networks are allowed
 */
record Target(URI url, boolean privateToo) {
    private static final int LONGEST = 500; // the column's

    /** @throws Refusal when it can be told from the text alone that we would not go there */
    static Target of(String typed, boolean privateToo) {
        String text = typed == null ? "" : typed.strip();
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException garbled) {
            throw Refusal.invalid("url", "webhook.url-wrong");
        }
        Target target = new Target(url, privateToo);
        if (text.length() > LONGEST || !target.wellFormed()) {
            throw Refusal.invalid("url", "webhook.url-wrong");
        }
        if (HostName.literal(target.host()) && target.address().isEmpty()) {
            throw Refusal.invalid("url", "webhook.url-private");
        }
        return target;
    }

    String host() {
        return url.getHost().toLowerCase(java.util.Locale.ROOT);
    }

    boolean tls() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : tls() ? 443 : 80;
    }

    /** What follows the host. */
    String path() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /**
     * The address to connect to, looked up now; empty when one of the name's addresses is private, since whoever mixes them
     * means no good.
     *
     * @throws IllegalArgumentException when the name is unknown
     */
    Optional<InetAddress> address() {
        try {
            InetAddress[] all = InetAddress.getAllByName(host());
            boolean fine = privateToo || Arrays.stream(all).allMatch(PublicAddress::is);
            return fine ? Optional.of(all[0]) : Optional.empty();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("Unknown host", unknown);
        }
    }

    private boolean wellFormed() {
        boolean scheme = tls() || privateToo && "http".equalsIgnoreCase(url.getScheme());
        return scheme
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getPort() != 0
                && url.getPort() <= 65_535
                && (HostName.wellFormed(host()) || privateToo && host().equals("localhost"));
    }
}
