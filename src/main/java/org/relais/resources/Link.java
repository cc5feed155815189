package org.relais.resources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;

/** A web address that may be shown to everyone: http or https, a host, and nobody's password in it. */
public record Link(String address) {
    static final int LONGEST = 500;

    public Link {
        if (address.length() > LONGEST || !acceptable(address)) {
            throw Refusal.invalid("link", "resource.link-invalid");
        }
    }

    /** Empty when nothing was typed. */
    public static Optional<Link> typed(String typed) {
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(new Link(typed.strip()));
    }

    /** Whether the way there is encrypted. */
    public boolean encrypted() {
        return "https".equalsIgnoreCase(URI.create(address).getScheme());
    }

    /** The same for two addresses that lead to the same page: without scheme, « www. », fragment, campaign marks, last slash. */
    public String normalised() {
        URI uri = URI.create(address);
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String port = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
        String query = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(part -> !part.matches("(?i)(utm_[^=]*|fbclid|gclid|mtm_[^=]*)(=.*)?"))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return host + port + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean acceptable(String address) {
        try {
            URI uri = new URI(address);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
