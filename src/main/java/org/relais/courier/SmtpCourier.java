package org.relais.courier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Talks SMTP to the relay over one {@link Line}, kept from message to message and closed after some
 * idle seconds or any surprise. All exceptions of Jakarta Mail stop here and become an {@link
 * Outcome}.
 */
final class SmtpCourier implements Courier {
    private static final Duration KEPT_IDLE = Duration.ofSeconds(5);

    private final Relay relay;
    private final PromptSockets sockets = new PromptSockets();
    private final Session session;
    private Line line;

    SmtpCourier(Relay relay) {
        this.relay = relay;
        this.session = Session.getInstance(relay.properties(sockets));
    }

    @Override
    public Outcome send(Parcel parcel, BooleanSupplier mayLeave) {
        return send(parcel, null, mayLeave, () -> {});
    }

    /** A kept line may have been hung up meanwhile: before anything of the message was said that is no try, and a new one is opened. */
    @Override
    public Outcome send(Parcel parcel, Parcel.Label following, BooleanSupplier mayLeave, Runnable meanwhile) {
        keepOnlyFor(parcel.label());
        if (line != null) {
            Line kept = line;
            Outcome outcome = hand(parcel, following, mayLeave, meanwhile);
            if (line != null || kept.stage() != Stage.MAIL) {
                return outcome;
            }
        }
        Outcome down = connect(parcel.to());
        return down == null ? hand(parcel, following, mayLeave, meanwhile) : down;
    }

    @Override
    public void takeBack() {
        keepOnlyFor(null);
    }

    /** A relay that waits for a message is not left waiting long, nor given another one. */
    private void keepOnlyFor(Parcel.Label label) {
        if (line != null && line.waits() && (!line.waitsFor(label) || line.silence() > KEPT_IDLE.toNanos())) {
            close();
        }
    }

    @Override
    public void watch() {
        try {
            sockets.hangUpIfStuck(relay.patience().answer());
        } catch (IOException gone) {
            // It was to be closed anyway.
        }
    }

    @Override
    public void rest() {
        if (line != null && line.silence() > KEPT_IDLE.toNanos()) {
            close();
        }
    }

    @Override
    public void close() {
        if (line != null) {
            Line closing = line;
            line = null;
            try {
                if (closing.waits()) {
                    sockets.hangUp(); // whatever is said to a relay that waits for a message is the message
                }
                closing.close();
            } catch (IOException | MessagingException gone) {
                // It was to be closed anyway.
            }
        }
    }

    /** Nothing was tried yet: whatever fails here is the relay's state and no message's fault. */
    private Outcome connect(String to) {
        Line opening = new Line(session, relay, sockets);
        try {
            opening.connect(relay.host(), relay.port(), relay.user(), relay.password());
            line = opening;
            return null;
        } catch (MessagingException | RuntimeException refused) {
            return new Outcome.RelayDown(kept(refused, to));
        }
    }

    private Outcome hand(Parcel parcel, Parcel.Label following, BooleanSupplier mayLeave, Runnable meanwhile) {
        if (!isUsable(parcel.to())) {
            return new Outcome.Refused("553 5.1.3 not an address that mail can be sent to");
        }
        try {
            Parcel.Label next = following != null && isUsable(following.to()) ? following : null;
            Line.Said said = line.carry(parcel, next, mayLeave, meanwhile);
            return judged(said, parcel.to());
        } catch (Line.TooLate late) {
            close();
            return new Outcome.RelayDown("not sent: our lease ran out before DATA");
        } catch (MessagingException | RuntimeException failed) {
            Stage stage = line.stage();
            close();
            return stage.unanswered("no answer: " + kept(failed, parcel.to()));
        }
    }

    private static boolean isUsable(String address) {
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException unusable) {
            return false;
        }
    }

    /** What was answered counts, and how far the message had come by then. */
    private Outcome judged(Line.Said said, String to) {
        Reply reply = Reply.of(said.code(), said.text(), to);
        Outcome outcome =
                said.code() > 0 ? reply.outcome(said.stage()) : said.stage().unanswered("no answer: " + reply.text());
        if (!line.isInStep() || outcome instanceof Outcome.RelayDown) {
            close();
        }
        return outcome;
    }

    private static String kept(Exception failed, String to) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return Reply.of(0, said, to).text();
    }

    /** Whether a line is being kept. */
    boolean connected() {
        return line != null;
    }
}
