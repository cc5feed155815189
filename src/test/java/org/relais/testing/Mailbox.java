package org.relais.testing;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The relay of the tests and everyone's letter box: a real SMTP server on loopback that keeps what it accepted. */
public final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final List<Mail> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    private volatile Duration delay = Duration.ZERO;

    /** Another one than the shared server's. */
    public static Mailbox open() {
        return new Mailbox();
    }

    private Mailbox() {
        server = SMTPServer.port(0).messageHandlerFactory(Keeper::new).build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** Makes every message take at least that long, as a busy relay does. */
    public void slowDown(Duration each) {
        delay = each;
    }

    /** Everything that came so far, oldest first. */
    public List<Mail> all() {
        return List.copyOf(received);
    }

    public int count() {
        return received.size();
    }

    /** What came for that address so far, oldest first. */
    public List<Mail> allTo(String address) {
        return received.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The newest mail to that address, waited for. */
    public Mail lastMailTo(String address) {
        awaitMailsTo(address, 1);
        List<Mail> all = allTo(address);
        return all.get(all.size() - 1);
    }

    public void awaitMailsTo(String address, int atLeast) {
        Awaitility.await("mail to " + address)
                .atMost(PATIENCE)
                .until(() -> allTo(address).size() >= atLeast);
    }

    private final class Keeper implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();
        private String sender;

        Keeper(MessageContext context) {
            assert context != null;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] raw = data.readAllBytes();
            LockSupport.parkNanos(delay.toNanos());
            recipients.forEach(recipient -> received.add(new Mail(sender, recipient, raw)));
            return null;
        }

        @Override
        public void done() {
            // nothing is kept open
        }
    }

    /** One received mail: its envelope, and the message as it came over the wire. */
    public record Mail(String from, String to, byte[] raw) {
        public MimeMessage message() {
            try {
                return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            } catch (MessagingException garbled) {
                throw new IllegalStateException(garbled);
            }
        }

        public String subject() {
            return header("Subject");
        }

        /** Unfolded and decoded, or null. */
        public String header(String name) {
            try {
                String value = message().getHeader(name, ", ");
                return value == null
                        ? null
                        : jakarta.mail.internet.MimeUtility.decodeText(jakarta.mail.internet.MimeUtility.unfold(value));
            } catch (MessagingException | IOException garbled) {
                throw new IllegalStateException(garbled);
            }
        }

        public List<String> visibleRecipients() {
            try {
                List<String> all = new ArrayList<>();
                for (Address address : message().getAllRecipients()) {
                    all.add(((InternetAddress) address).getAddress());
                }
                return all;
            } catch (MessagingException garbled) {
                throw new IllegalStateException(garbled);
            }
        }

        /** The calendar object that mail programs show buttons for, or null. */
        public String calendar() {
            return part(message(), "text/calendar");
        }

        public String text() {
            return part(message(), "text/plain");
        }

        public Document html() {
            return Jsoup.parse(part(message(), "text/html"));
        }

        /** The first link of the HTML whose address contains that. */
        public URI link(String containing) {
            return html().select("a[href]").eachAttr("href").stream()
                    .filter(href -> href.contains(containing))
                    .map(URI::create)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No link with " + containing + " in " + html()));
        }

        private static String part(Part part, String type) {
            try {
                if (part.isMimeType(type)) {
                    return part.getContent() instanceof java.io.InputStream in
                            ? new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            : part.getContent().toString();
                }
                if (part.getContent() instanceof MimeMultipart parts) {
                    for (int i = 0; i < parts.getCount(); i++) {
                        String found = part(parts.getBodyPart(i), type);
                        if (found != null) {
                            return found;
                        }
                    }
                }
                return null;
            } catch (MessagingException garbled) {
                throw new IllegalStateException(garbled);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
