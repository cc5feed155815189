package org.relais.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.relais.reach.Pinned;

/**
 * Sends one HTTP/1.1 POST and reads the code of its answer, nothing more: no redirect is followed, no body is read. The
 * connection goes to the address that was judged ({@link Pinned}).
 */
final class Post {
    private static final int LONGEST_HEAD = 16_384;

    private final Duration patience;

    /** @param patience for all of it, so that an answer that drips is given up too */
    Post(Duration patience) {
        this.patience = patience;
    }

    Answer send(Target target, Map<String, String> headers, String body) {
        Optional<InetAddress> address;
        try {
            address = target.address();
        } catch (IllegalArgumentException unknown) {
            return Answer.none("unknown-host");
        }
        if (address.isEmpty()) {
            return Answer.none("private");
        }
        long deadline = System.nanoTime() + patience.toNanos();
        try (Socket socket = new Pinned(address.get(), target.host(), target.port(), target.tls()).connect(deadline)) {
            socket.getOutputStream().write(request(target, headers, body));
            socket.getOutputStream().flush();
            return code(socket, deadline);
        } catch (SocketTimeoutException slow) {
            return Answer.none("slow");
        } catch (SSLException untrusted) {
            return Answer.none("tls");
        } catch (IOException broken) {
            return Answer.none("unreachable");
        }
    }

    private static byte[] request(Target target, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST ").append(target.path()).append(" HTTP/1.1\r\nHost: ");
        head.append(target.url().getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] whole = java.util.Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }

    /** Skips what only announces an answer (1xx). */
    private static Answer code(Socket socket, long deadline) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        int from = 0;
        while (head.length() < LONGEST_HEAD) {
            socket.setSoTimeout(Pinned.left(deadline));
            int next = in.read();
            if (next < 0) {
                return Answer.none("no-http");
            }
            head.append((char) next);
            if (head.indexOf("\r\n\r\n", from) >= 0 || head.length() - from == 12 && !announces(head, from)) {
                if (!head.substring(from).matches("(?s)HTTP/1\\.[01] \\d{3}.*")) {
                    return Answer.none("no-http");
                }
                if (!announces(head, from)) {
                    return Answer.of(Integer.parseInt(head.substring(from + 9, from + 12)));
                }
                from = head.length();
            }
        }
        return Answer.none("no-http");
    }

    private static boolean announces(StringBuilder head, int from) {
        return head.length() - from >= 12 && head.charAt(from + 9) == '1';
    }
}
