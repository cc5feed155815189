package org.relais.testing;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** The mailbox to which answers come: a real IMAP server on loopback, into which tests put what the world would send. */
public final class ReturnBox {
    public static final String ADDRESS = "retours@example.org";

    /** Where letters are sent on to. */
    public static final String TEAM = "equipe-accueil@example.org";

    static final String PASSWORD = "retours-essai";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;

    private ReturnBox() {
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    /** Another one than the shared server's. */
    public static ReturnBox open() {
        return new ReturnBox();
    }

    public int port() {
        return server.getImap().getPort();
    }

    public String password() {
        return PASSWORD;
    }

    /** It comes now. */
    public void deliver(byte[] message) {
        deliver(message, new Date());
    }

    /** It came then. */
    public void deliver(byte[] message, Date cameAt) {
        try {
            MimeMessage parsed =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            inbox().appendMessage(parsed, new Flags(), cameAt);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Those that nobody, and no program, has marked as read. */
    public long unseen() {
        List<StoredMessage> all = inbox().getMessages();
        return all.stream()
                .filter(each -> !each.getFlags().contains(Flags.Flag.SEEN))
                .count();
    }

    public int count() {
        return inbox().getMessageCount();
    }

    /** Somebody changes the password, or changes it back. */
    public void lock(String password) {
        user.setPassword(password);
    }

    private MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
