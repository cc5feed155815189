package org.relais.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * What stands before a mailbox that is reached by TLS at once or by STARTTLS, or that somebody in the middle has stripped of it
 * (RFC 8314, RFC 3501 6.2.1). It writes down whatever a client says, in clear or behind the door.
 */
final class ImapDoor implements AutoCloseable {
    /** How it opens. */
    enum Way {
        TLS,
        STARTTLS,
        STRIPPED
    }

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Way way;
    private final SSLContext tls;
    private final int mailbox;

    ImapDoor(Way way, SSLContext tls, int mailbox) throws IOException {
        this.way = way;
        this.tls = tls;
        this.mailbox = mailbox;
        run(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    String heard() {
        synchronized (heard) {
            return heard.toString(StandardCharsets.US_ASCII);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Broken connections are what some of these tests are about. */
    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // the client's side of the story is what is looked at
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void open() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            run(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), mailbox)) {
            Socket inside = way == Way.TLS ? secured(client) : client;
            if (way != Way.TLS) {
                say(inside, line(behind.getInputStream()));
                if (!startsTls(inside)) {
                    return;
                }
                inside = secured(client);
            }
            Socket there = inside;
            run(() -> pass(behind.getInputStream(), there.getOutputStream(), OutputStream.nullOutputStream()));
            pass(there.getInputStream(), behind.getOutputStream(), heard);
        } finally {
            client.close();
        }
    }

    /** @return false when the client gives up */
    private boolean startsTls(Socket client) throws IOException {
        while (true) {
            String command = line(client.getInputStream());
            if (command.isEmpty()) {
                return false;
            }
            note(command.getBytes(StandardCharsets.US_ASCII), command.length(), heard);
            String tag = command.split(" ")[0];
            String verb = command.strip().substring(tag.length()).strip().toUpperCase(Locale.ROOT);
            if (verb.equals("CAPABILITY")) {
                say(client, "* CAPABILITY IMAP4rev1" + (way == Way.STARTTLS ? " STARTTLS" : "") + "\r\n");
                say(client, tag + " OK done\r\n");
            } else if (verb.equals("STARTTLS") && way == Way.STARTTLS) {
                say(client, tag + " OK begin\r\n");
                return true;
            } else {
                say(client, tag + " BAD not here\r\n");
            }
        }
    }

    private SSLSocket secured(Socket client) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    private static void pass(InputStream from, OutputStream to, OutputStream copy) throws IOException {
        byte[] some = new byte[8192];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            note(some, read, copy);
            to.write(some, 0, read);
            to.flush();
        }
    }

    private static void note(byte[] some, int length, OutputStream copy) throws IOException {
        synchronized (copy) {
            copy.write(some, 0, length);
        }
    }

    private static void say(Socket to, String words) throws IOException {
        to.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    /** With its end; empty at the end of all. */
    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = from.read(); octet >= 0; octet = from.read()) {
            line.append((char) octet);
            if (octet == '\n') {
                break;
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
