package org.relais.courier;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the relay, which remembers where the last message failed and how. Angus Mail sends RSET after a refusal
 * and, when the server has hung up by then, throws that failure in place of the refusal: so the first bad answer is noted
 * here as it is read. And of a good answer only the first digit counts (RFC 5321 4.3.2), where Angus wants one number.
 */
final class Line extends SMTPTransport {
    private static final int VERB = 4;
    private static final String END = ".";

    /** The number Angus waits for at each command that has but one. */
    private static final Map<String, Integer> GOOD = Map.of("MAIL", 250, "RCPT", 250, "DATA", 354, END, 250);

    private static final Map<String, Stage> STAGES =
            Map.of("MAIL", Stage.MAIL, "RCPT", Stage.RCPT, "DATA", Stage.DATA, END, Stage.END);

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

    private final Patience patience;
    private final PromptSockets sockets;
    private BooleanSupplier mayLeave = () -> true;
    private Stage stage = Stage.MAIL;
    private String verb = "";
    private String said = "";
    private int code;

    /** @param sockets which makes its one socket */
    Line(Session session, Relay relay, PromptSockets sockets) {
        super(session, relay.url());
        this.patience = relay.patience();
        this.sockets = sockets;
    }

    /**
     * @throws TooLate when {@code mayLeave} said no
     */
    void carry(Parcel parcel, InternetAddress to, BooleanSupplier mayLeave) throws MessagingException {
        this.mayLeave = mayLeave;
        stage = Stage.MAIL;
        code = 0;
        said = "";
        sendMessage(new Ready(session, parcel.from(), parcel.bytes()), new Address[] {to});
    }

    /** How far the last message came. */
    Stage stage() {
        return stage;
    }

    /** The first bad answer to the last message, or 0 when none came. */
    int code() {
        return code;
    }

    String said() {
        return said;
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
        verb = command.substring(0, Math.min(VERB, command.length()));
        if (code == 0) {
            stage = STAGES.getOrDefault(verb, stage);
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        String asked = verb; // an answer that is none makes Angus say QUIT meanwhile
        int answer = asked.equals(END) ? lastAnswer() : super.readServerResponse();
        int good = GOOD.getOrDefault(asked, answer);
        if (answer / 100 == good / 100) {
            return good;
        }
        if (code == 0 && STAGES.containsKey(asked)) {
            code = answer;
            said = getLastServerResponse();
        }
        return answer;
    }

    private int lastAnswer() throws MessagingException {
        try {
            sockets.await(patience.end());
            int answer = super.readServerResponse();
            if (answer > 0) { // else it may be closed
                sockets.await(patience.answer());
            }
            return answer;
        } catch (SocketException closed) {
            throw new MessagingException("Cannot wait for the answer", closed);
        }
    }
}
