package org.relais.lanes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.relais.courier.Parcel;
import org.relais.envelope.Envelope;
import org.relais.envelope.Letterhead;
import org.relais.envelope.Personal;
import org.relais.envelope.PersonalLinks;

/** Makes deliveries ready to leave. A few envelopes are kept, so that memory does not grow with the mailings. */
final class Parcels {
    private static final int KEPT = 32;

    /** Where the envelope's sender of each delivery comes from (D12); empty where all have one. */
    @FunctionalInterface
    interface Senders {
        Optional<String> of(long delivery);
    }

    /** It can never be sent; the reason stands in its message. */
    static final class Undeliverable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undeliverable(String reason) {
            super(reason);
        }
    }

    private record Key(long mailing, String language) {}

    private final Letters letters;
    private final Letterhead head;
    private final PersonalLinks links;
    private final Senders senders;
    private final Clock clock;
    private final Cache<Key, Envelope> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    Parcels(Letters letters, Letterhead head, PersonalLinks links, Senders senders, Clock clock) {
        this.letters = letters;
        this.senders = senders;
        this.head = head;
        this.links = links;
        this.clock = clock;
    }

    Parcel parcel(Delivery delivery) throws SQLException {
        return parcel(delivery, label(delivery));
    }

    Parcel.Label label(Delivery delivery) {
        if (!delivery.recipient().postable()) {
            throw new Undeliverable("553 5.1.3 not an address that mail can be sent to");
        }
        return new Parcel.Label(
                delivery.id(),
                senders.of(delivery.id()).orElse(null),
                delivery.recipient().address());
    }

    Parcel parcel(Delivery delivery, Parcel.Label label) throws SQLException {
        Envelope envelope =
                envelope(new Key(delivery.mailing(), delivery.recipient().language()));
        return new Parcel(
                label, envelope.message(delivery.id(), delivery.recipient(), personal(delivery), clock.instant()));
    }

    private Personal personal(Delivery delivery) throws SQLException {
        Personal personal = delivery.words().personal();
        return delivery.words().attached() ? personal.attaching(letters.attachment(delivery.id())) : personal;
    }

    /** Two lanes may make the same envelope at once: both are right, and nobody waits for the database in a lock. */
    private Envelope envelope(Key key) throws SQLException {
        Envelope envelope = kept.getIfPresent(key);
        if (envelope == null) {
            envelope = new Envelope(letters.letter(key.mailing(), key.language()), head, links);
            kept.put(key, envelope);
        }
        return envelope;
    }
}
