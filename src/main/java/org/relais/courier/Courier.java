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

    /** Gives up on a relay that reads nothing for too long; called by another thread every few seconds. */
    default void watch() {}

    /** Nothing to carry for the moment; called about once a second. */
    default void rest() {}

    @Override
    default void close() {}
}
