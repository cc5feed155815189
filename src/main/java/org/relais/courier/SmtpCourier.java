package org.relais.courier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
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
    private final Session session;
    private Line line;
    private long usedAt;

    SmtpCourier(Relay relay) {
        this.relay = relay;
        this.session = Session.getInstance(relay.properties());
    }

    /** A kept line may have been hung up meanwhile: that is no try, and a new one is opened. */
    @Override
    public Outcome send(Parcel parcel, BooleanSupplier mayLeave) {
        if (line != null) {
            Outcome kept = hand(parcel, mayLeave);
            if (line != null || !(kept instanceof Outcome.TryLater)) {
                return kept;
            }
        }
        Outcome down = connect(parcel.to());
        return down == null ? hand(parcel, mayLeave) : down;
    }

    @Override
    public void rest() {
        if (line != null && System.nanoTime() - usedAt > KEPT_IDLE.toNanos()) {
            close();
        }
    }

    @Override
    public void close() {
        if (line != null) {
            Line closing = line;
            line = null;
            try {
                closing.close();
            } catch (MessagingException gone) {
                // It was to be closed anyway.
            }
        }
    }

    /** Nothing was tried yet: whatever fails here is the relay's state and no message's fault. */
    private Outcome connect(String to) {
        Line opening = new Line(session, relay.url());
        try {
            opening.connect(relay.host(), relay.port(), relay.user(), relay.password());
            line = opening;
            return null;
        } catch (MessagingException | RuntimeException refused) {
            return new Outcome.RelayDown(kept(refused, to));
        }
    }

    private Outcome hand(Parcel parcel, BooleanSupplier mayLeave) {
        try {
            line.carry(parcel, new InternetAddress(parcel.to(), true), mayLeave);
            usedAt = System.nanoTime();
            return Reply.of(250, line.getLastServerResponse(), parcel.to()).outcome();
        } catch (AddressException unusable) {
            return new Outcome.Refused("553 5.1.3 not an address that mail can be sent to");
        } catch (Line.TooLate late) {
            close();
            return new Outcome.RelayDown("not sent: our lease ran out before DATA");
        } catch (MessagingException | RuntimeException failed) {
            return judged(parcel, failed);
        }
    }

    private Outcome judged(Parcel parcel, Exception failed) {
        Line judged = line;
        String reply = judged.code() > 0
                ? Reply.of(judged.code(), judged.said(), parcel.to()).text()
                : "connection broken: " + kept(failed, parcel.to());
        if (judged.inDoubt()) {
            close();
            return new Outcome.Doubtful(reply);
        }
        if (judged.broken()) {
            close();
            return new Outcome.TryLater(reply);
        }
        if (judged.senderRefused()) {
            close();
            return new Outcome.RelayDown(reply);
        }
        return new Reply(judged.code(), reply).outcome();
    }

    private static String kept(Exception failed, String to) {
        String said = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return Reply.of(0, said, to).text();
    }

    /** Whether a line is being kept. */
    boolean connected() {
        return line != null;
    }
}
