package org.relais.courier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.relais.web.RelaySettings.Pipelining;
import org.relais.web.RelaySettings.Tls;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback that keeps what it accepted, before it says so, and can be told to refuse. */
public final class SmtpSink implements AutoCloseable {
    /** One accepted message. */
    public record Arrived(String from, String to, byte[] bytes) {
        public jakarta.mail.internet.MimeMessage parsed() {
            try {
                return new jakarta.mail.internet.MimeMessage(
                        jakarta.mail.Session.getInstance(new java.util.Properties()), new ByteArrayInputStream(bytes));
            } catch (jakarta.mail.MessagingException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
    }

    /** How the server answers at one point of the dialogue. */
    @FunctionalInterface
    public interface Mood {
        void answer(String to) throws RejectException;
    }

    static final String PASSWORD = "secret";

    public final Collection<Arrived> arrived = new ConcurrentLinkedQueue<>();
    public volatile Mood atSender = to -> {};
    public volatile Mood atRecipient = to -> {};
    public volatile Mood atData = to -> {};
    private final SMTPServer server;

    public SmtpSink() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                .messageHandlerFactory(this::handler)
                .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** A new one that hands over here. */
    public Courier courier() {
        return courier(port());
    }

    /** A new one that hands over there. */
    public static Courier courier(int port) {
        return new SmtpCourier(relay(port, Tls.NONE, Patience.of(Duration.ofSeconds(60))));
    }

    static Relay relay(int port, Tls tls, Patience patience) {
        return new Relay(
                "localhost",
                port,
                null,
                null,
                tls,
                Pipelining.OFFERED,
                "relais@example.org",
                "relais.example.org",
                patience);
    }

    private void login(String user, String password, MessageContext context) throws LoginFailedException {
        if (!password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    public List<Arrived> all() {
        return List.copyOf(arrived);
    }

    private MessageHandler handler(MessageContext context) {
        return new MessageHandler() {
            private String from;
            private String to;

            @Override
            public void from(String address) throws RejectException {
                from = address;
                atSender.answer(address);
            }

            @Override
            public void recipient(String address) throws RejectException {
                to = address;
                atRecipient.answer(address);
            }

            @Override
            public String data(InputStream data) throws RejectException, IOException {
                byte[] bytes = data.readAllBytes();
                atData.answer(to);
                arrived.add(new Arrived(from, to, bytes));
                return "2.0.0 taken";
            }

            @Override
            public void done() {
                // nothing is kept open
            }
        };
    }
}
