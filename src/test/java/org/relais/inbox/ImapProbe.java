package org.relais.inbox;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;

/** A program of its own, for {@link ImapTlsTest}: which certificates are trusted is a matter of the whole JVM. */
final class ImapProbe {
    private ImapProbe() {}

    /** Host, port, how it is protected, user, password. */
    public static void main(String[] told) throws MessagingException {
        InboxSettings.Access access = new InboxSettings.Access(
                told[0], Integer.parseInt(told[1]), InboxSettings.Tls.valueOf(told[2]), told[3], told[4], "INBOX");
        try (ImapMailbox mailbox = ImapMailbox.open(access)) {
            for (long uid : mailbox.uidsAfter(0, 10)) {
                byte[] message = mailbox.fetch(uid).bytes();
                System.out.println("READ "
                        + Recognition.of(message).recognised().kind() + " "
                        + new String(message, StandardCharsets.UTF_8).length());
            }
        }
    }
}
