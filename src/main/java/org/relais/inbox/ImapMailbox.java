package org.relais.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * The one class that talks IMAP: a folder held open for one run of the job. Messages are fetched whole and raw, bounded, and
 * without marking them; Jakarta Mail parses nothing of them. Every wait on the socket ends by itself.
 */
final class ImapMailbox implements AutoCloseable {
    /** Larger mail is not fetched: an invitation's answer has some kilobytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** What people see in their mail program, where the server lets us set it; otherwise only that it was read. */
    static final String MARK = "RelaisRead";

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final String FETCHED_AT_ONCE = "1048576";

    /** Asked for alone: the envelope, which Jakarta Mail would add, is made of what the sender wrote and may be unreadable. */
    private static final FetchProfile SIZE_AND_DATE = sizeAndDate();

    private final Store store;
    private final Folder folder;

    /** @param bytes empty when it is larger than what is read */
    record Fetched(Instant cameAt, byte[] bytes) {}

    private ImapMailbox(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapMailbox open(InboxSettings.Access access) throws MessagingException {
        Store store = Session.getInstance(properties(access)).getStore("imap");
        try {
            store.connect(access.host(), access.port(), access.user(), access.password());
            Folder folder = store.getFolder(access.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            closeAfter(store, failed);
            throw failed;
        }
    }

    private static void closeAfter(Store store, Exception failed) {
        try {
            store.close();
        } catch (MessagingException gone) {
            failed.addSuppressed(gone);
        }
    }

    /** TLS is verified, and a mailbox that hides STARTTLS gets no password (S18). */
    private static Properties properties(InboxSettings.Access access) {
        Properties mail = new Properties();
        mail.setProperty("mail.imap.connectiontimeout", CONNECT_MILLIS);
        mail.setProperty("mail.imap.timeout", ANSWER_MILLIS);
        mail.setProperty("mail.imap.writetimeout", ANSWER_MILLIS);
        boolean startTls = access.tls() == InboxSettings.Tls.STARTTLS;
        mail.setProperty("mail.imap.starttls.enable", String.valueOf(startTls));
        mail.setProperty("mail.imap.starttls.required", String.valueOf(startTls));
        mail.setProperty("mail.imap.ssl.enable", String.valueOf(access.tls() == InboxSettings.Tls.TLS));
        mail.setProperty("mail.imap.ssl.checkserveridentity", "true");
        mail.setProperty("mail.imap.peek", "true");
        mail.setProperty("mail.imap.fetchsize", FETCHED_AT_ONCE);
        return mail;
    }

    long uidValidity() throws MessagingException {
        return ((UIDFolder) folder).getUIDValidity();
    }

    /** The next messages in the order they came, whatever people have marked. */
    List<Long> uidsAfter(long uid, int most) throws MessagingException {
        UIDFolder uids = (UIDFolder) folder;
        List<Long> found = new ArrayList<>();
        for (Message each : uids.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
            if (each != null) {
                found.add(uids.getUID(each));
            }
        }
        // The server answers with its last message even when that is older (RFC 3501 6.4.8).
        return found.stream().filter(each -> each > uid).sorted().limit(most).toList();
    }

    /** Null when it was taken out of the mailbox meanwhile. */
    Fetched fetch(long uid) throws MessagingException {
        Message message = ((UIDFolder) folder).getMessageByUID(uid);
        if (message == null) {
            return null;
        }
        folder.fetch(new Message[] {message}, SIZE_AND_DATE);
        Date came = message.getReceivedDate();
        Instant cameAt = came == null ? Instant.EPOCH : came.toInstant();
        return new Fetched(cameAt, message.getSize() > LARGEST ? new byte[0] : bytes(message));
    }

    /** Reads one octet more than it may, since the size that a server tells is not always true. */
    private static byte[] bytes(Message message) throws MessagingException {
        try (InputStream stream = ((IMAPMessage) message).getMimeStream()) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? new byte[0] : bytes;
        } catch (IOException broken) {
            throw new MessagingException("The message could not be fetched", broken);
        }
    }

    /** Marks all from the one after the first to the last as read, but for some. */
    void mark(long after, long last, Set<Long> butFor) throws MessagingException {
        UIDFolder uids = (UIDFolder) folder;
        List<Message> read = new ArrayList<>();
        for (Message each : uids.getMessagesByUID(after + 1, last)) {
            if (each != null && !butFor.contains(uids.getUID(each))) {
                read.add(each);
            }
        }
        Flags flags = new Flags(Flags.Flag.SEEN);
        if (folder.getPermanentFlags().contains(Flags.Flag.USER)) {
            flags.add(MARK);
        }
        folder.setFlags(read.toArray(Message[]::new), flags, true);
    }

    private static FetchProfile sizeAndDate() {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        return profile;
    }

    @Override
    public void close() throws MessagingException {
        try {
            folder.close(false);
        } finally {
            store.close();
        }
    }
}
