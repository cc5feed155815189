package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relais.testing.Mailbox;
import org.relais.web.DkimSettings;

/** D9 with a real Postfix between us and the world, which hands on to somebody who takes no 8BITMIME. Left out without one. */
class PostfixHopIT {
    private static final DkimSettings BOTH = DkimFixture.settings(DkimFixture.RSA, DkimFixture.ED25519);
    private static final Content CONTENT = new Content(
            "fr",
            "Lettre : l’été des professionnels, des familles et de leurs proches, numéro douze",
            "<p>[[greeting]]</p>\n  <p>Œuvre  et   été</p>\t\n<p>.</p>\n.\n<a href=\"[[unsubscribeUrl]]\">"
                    + "é".repeat(1200) + "</a>",
            "[[greeting]]\n\n.\nŒuvre et été \n\n[[unsubscribeUrl]]\n\n\n",
            Set.of());

    @Test
    void bothSignaturesSurviveARealPostfix() {
        assumeTrue(PostfixHop.possible(), "no Postfix that may be started here");
        Mailbox world = Mailbox.open();
        try (PostfixHop hop = PostfixHop.to(world.port())) {
            hand(message(), hop.port());
            Mailbox.Mail arrived = world.lastMailTo("claire@example.org");
            assertThat(new String(arrived.raw(), StandardCharsets.ISO_8859_1))
                    .startsWith("Received: from")
                    .contains("relay.example.org (Postfix)");
            assertThat(DkimFixture.judge(BOTH).says(arrived.raw())).containsExactly("e2027 PASS", "r2027 PASS");
        }
    }

    private static byte[] message() {
        return new Envelope(
                        new Envelope.Letter("newsletter", "k3y", CONTENT),
                        DkimFixture.head(BOTH),
                        EnvelopeFixture.LINKS)
                .message(
                        71,
                        new Recipient(42L, "claire@example.org", "print", "Hélène", "fr"),
                        Personal.NONE,
                        Instant.parse("2026-01-14T12:00:00Z"));
    }

    /** As it is: Jakarta Mail writes what it read and was not told to change. */
    private static void hand(byte[] message, int port) {
        Session session = Session.getInstance(new Properties());
        try (Transport transport = session.getTransport(new URLName("smtp", "127.0.0.1", port, null, null, null))) {
            transport.connect();
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(message)),
                    new InternetAddress[] {new InternetAddress("claire@example.org")});
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
