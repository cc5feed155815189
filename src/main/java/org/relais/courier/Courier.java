package org.relais.courier;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.relais.web.Settings;

/** Carries parcels out of the house, one at a time; each lane has its own. Never throws. */
public interface Courier extends AutoCloseable {
    /** Where this server hands its mail over: a courier of its own for each who asks. */
    static Supplier<Courier> chosenBy(Settings settings, Clock clock) {
        if (settings.sandbox()) {
            return () -> new SandboxCourier(settings.dataDirectory(), clock);
        }
        Relay relay = Relay.of(settings);
        return () -> new SmtpCourier(relay);
    }

    /**
     * @param mayLeave asked at the last moment before the message is handed over
     */
    Outcome send(Parcel parcel, BooleanSupplier mayLeave);

    /**
     * As the other; and what is known to follow is made use of.
     *
     * @param following null when none is known; else its receiver may be said with the end of this one, which saves a round trip.
     *     It is to be sent next, or {@linkplain #takeBack taken back}
     * @param meanwhile done once at most, while the relay considers this one
     */
    default Outcome send(Parcel parcel, Parcel.Label following, BooleanSupplier mayLeave, Runnable meanwhile) {
        return send(parcel, mayLeave);
    }

    /** What was said to follow does not follow now: nothing of it has left. */
    default void takeBack() {}

    /** Gives up on a relay that reads nothing for too long; called by another thread every few seconds. */
    default void watch() {}

    /** Nothing to carry for the moment; called about once a second. */
    default void rest() {}

    @Override
    default void close() {}
}
