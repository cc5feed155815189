package org.relais.reach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/**
 * Looks whether a page is there: one GET of which only the head is read, following at most {@value #MOST_HOPS} redirects, each judged
 * as the first address was. Nothing private is asked (S4), and all of it together has one deadline.
 */
public final class Visit {
    private static final int MOST_HOPS = 5;
    private static final int LONGEST_HEAD = 16_384;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Duration patience;
    private final Resolver resolver;
    private final Predicate<InetAddress> allowed;

    /** Looks a name up, once for each hop. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** As the server goes out: to public addresses only. */
    public Visit(Duration patience) {
        this(patience, InetAddress::getAllByName, PublicAddress::is);
    }

    Visit(Duration patience, Resolver resolver, Predicate<InetAddress> allowed) {
        this.patience = patience;
        this.resolver = resolver;
        this.allowed = allowed;
    }

    public Sight of(String address) {
        long deadline = System.nanoTime() + patience.toNanos();
        String next = address;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            Optional<URI> url = acceptable(next);
            if (url.isEmpty()) {
                return Sight.trouble("wrong");
            }
            Head head = asked(url.get(), deadline);
            if (head.location().isEmpty()) {
                return head.sight();
            }
            next = resolved(url.get(), head.location().get());
        }
        return Sight.trouble("redirects");
    }

    private record Head(Sight sight, Optional<String> location) {
        static Head trouble(String what) {
            return new Head(Sight.trouble(what), Optional.empty());
        }
    }

    private static Optional<URI> acceptable(String address) {
        try {
            URI url = URI.create(address);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean fine = address.length() <= LONGEST_ADDRESS
                    && (scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getPort() != 0
                    && url.getPort() <= 65_535
                    && HostName.wellFormed(url.getHost().toLowerCase(Locale.ROOT));
            return fine ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static String resolved(URI from, String location) {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }

    private Head asked(URI url, long deadline) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        try {
            InetAddress[] all = resolver.addresses(host);
            // Whoever mixes private addresses with public ones means no good.
            if (!Arrays.stream(all).allMatch(allowed)) {
                return Head.trouble("private");
            }
            try (Socket socket = new Pinned(all[0], host, port, tls).connect(deadline)) {
                socket.getOutputStream().write(request(url));
                socket.getOutputStream().flush();
                return head(socket, deadline);
            }
        } catch (UnknownHostException unknown) {
            return Head.trouble("unknown-host");
        } catch (SocketTimeoutException slow) {
            return Head.trouble("slow");
        } catch (SSLException untrusted) {
            return Head.trouble("tls");
        } catch (IOException broken) {
            return Head.trouble("unreachable");
        }
    }

    private static byte[] request(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return ("GET " + path + query + " HTTP/1.1\r\nHost: " + url.getRawAuthority()
                        + "\r\nUser-Agent: Relais\r\nAccept: */*\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Byte by byte, so that nothing of the body is read; an answer that drips is given up at the deadline. */
    private static Head head(Socket socket, long deadline) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        String text = "";
        while (head.size() < LONGEST_HEAD && !text.endsWith("\r\n\r\n")) {
            socket.setSoTimeout(Pinned.left(deadline));
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            if (next == '\n') {
                text = head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return text.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? read(text) : Head.trouble("no-http");
    }

    private static Head read(String head) {
        int code = Integer.parseInt(head.substring(9, 12));
        Optional<String> location = code / 100 != 3 ? Optional.empty() : header(head, "location:");
        Optional<String> length = header(head, "content-length:").filter(each -> each.matches("\\d{1,15}"));
        Optional<String> type = header(head, "content-type:")
                .map(each -> each.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(each -> each.matches("[a-z]{1,20}/[a-z0-9.+-]{1,60}"));
        boolean whole = code == 200;
        return new Head(
                Sight.answered(
                        code,
                        length.filter(each -> whole).map(Long::valueOf).orElse(null),
                        type.filter(each -> whole).orElse(null)),
                location);
    }

    private static Optional<String> header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name, 0, name.length()))
                .map(line -> line.substring(name.length()).strip())
                .findFirst();
    }
}
