package org.relais.crash;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to the post office. The sender's local part says which node it is. */
final class Clerk implements Runnable {
    private static final String NOBODY = "-";

    private final int number;
    private final Socket sender;
    private final PostOffice office;
    private final Logbook logbook;
    private InputStream in;
    private OutputStream out;
    private String node = NOBODY;
    private String to = NOBODY;

    Clerk(int number, Socket sender, PostOffice office, Logbook logbook) {
        this.number = number;
        this.sender = sender;
        this.office = office;
        this.logbook = logbook;
    }

    @Override
    public void run() {
        try (sender) {
            in = new BufferedInputStream(sender.getInputStream());
            out = sender.getOutputStream();
            say("220 relay.example.org");
            String line = line();
            while (line != null && hears(line)) {
                line = line();
            }
        } catch (IOException hungUp) {
            // By the other end.
        } finally {
            office.isOver(number);
            logbook.write(Ledger.GONE, number);
        }
    }

    private boolean hears(String line) throws IOException {
        switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO" -> say("250-relay.example.org\r\n250 PIPELINING");
            case "MAIL" -> mail(address(line));
            case "RCPT" -> recipient(address(line));
            case "DATA" -> message();
            case "RSET" -> over();
            case "QUIT" -> {
                over();
                return false;
            }
            default -> say("502 5.5.1 not here");
        }
        return true;
    }

    private void mail(String from) throws IOException {
        node = from.substring(0, Math.max(0, from.indexOf('@')));
        office.begins(number, node);
        logbook.write(Ledger.MAIL, number, node);
        office.pass(Phase.CONNECTED, node);
        say("250 2.1.0 go on");
    }

    private void recipient(String address) throws IOException {
        to = address;
        logbook.write(Ledger.RCPT, number, to);
        office.dawdle();
        say("250 2.1.5 known");
    }

    private void message() throws IOException {
        say("354 go on");
        String line = line();
        if (line != null) {
            logbook.write(Ledger.BEGUN, number);
        }
        office.pass(Phase.IN_DATA, node);
        String id = NOBODY;
        String saidTo = NOBODY;
        for (boolean head = true; line != null && !line.equals("."); line = line()) {
            head &= !line.isEmpty();
            String name = head ? line.substring(0, line.indexOf(':') + 1).toLowerCase(Locale.ROOT) : "";
            id = name.equals("message-id:") ? address(line) : id;
            saidTo = name.equals("to:") ? address(line) : saidTo;
        }
        if (line == null) {
            throw new IOException("No dot");
        }
        office.dawdle();
        logbook.write(Ledger.TAKEN, number, to, id, saidTo);
        office.took();
        office.pass(Phase.AFTER_THE_DOT, node);
        office.dawdle();
        say("250 2.0.0 taken");
    }

    private void over() throws IOException {
        office.isOver(number);
        logbook.write(Ledger.OVER, number);
        say("250 2.0.0 good");
    }

    private static String address(String line) {
        String said = line.substring(line.indexOf(':') + 1).strip();
        return said.replaceAll(".*<(.*)>.*", "$1").replace(' ', '_');
    }

    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Without its end; null when there is no more. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return read < 0 ? null : line.toString(StandardCharsets.ISO_8859_1).replace("\r", "");
    }
}
