package org.relais.courier;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the relay, which remembers how the last message failed. Angus Mail sends RSET
 * after a refusal and, when the server has hung up by then, throws that failure in place of the
 * refusal: so the first bad answer is noted here as it is read.
 */
final class Line extends SMTPTransport {
    private static final int SERVICE_CLOSING = 421;

    /** The lane's lease ran out before DATA: the message did not leave. */
    static final class TooLate extends MessagingException {
        private static final long serialVersionUID = 1L;
    }

    /** Bytes that are ready as they are. */
    private static final class Ready extends SMTPMessage {
        private final byte[] bytes;

        /** @param from null for the session's */
        Ready(Session session, String from, byte[] bytes) {
            super(session);
            setEnvelopeFrom(from);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }
    }

    private BooleanSupplier mayLeave = () -> true;
    private String command = "";
    private String refusedAt = "";
    private String said = "";
    private int code;
    private boolean ended;

    Line(Session session, URLName url) {
        super(session, url);
    }

    /**
     * @throws TooLate when {@code mayLeave} said no
     */
    void carry(Parcel parcel, InternetAddress to, BooleanSupplier mayLeave) throws MessagingException {
        this.mayLeave = mayLeave;
        code = 0;
        said = "";
        refusedAt = "";
        ended = false;
        sendMessage(new Ready(session, parcel.from(), parcel.bytes()), new Address[] {to});
    }

    /** The first bad answer to the last message, or 0 when none came. */
    int code() {
        return code;
    }

    String said() {
        return said;
    }

    /** The message's end was sent and its answer never read: it may have been taken. */
    boolean inDoubt() {
        return ended && code <= 0;
    }

    /** The connection is of no more use: closed by the other end, silent or speaking nonsense. */
    boolean broken() {
        return code <= 0 || code == SERVICE_CLOSING;
    }

    /** The answer was to our own address, not to the recipient's nor to the message. */
    boolean senderRefused() {
        return code >= 500 && refusedAt.startsWith("MAIL") && code != 552;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (!mayLeave.getAsBoolean()) {
            throw new TooLate();
        }
        return super.data();
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        this.command = command;
        ended |= command.equals(".");
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int answer = super.readServerResponse();
        boolean bad = answer < 200 || answer >= 400;
        if (bad && code == 0 && !command.equals("RSET") && !command.equals("QUIT")) {
            code = answer;
            said = getLastServerResponse();
            refusedAt = command;
        }
        return answer;
    }
}
