package org.relais.outbox;

import java.util.function.BooleanSupplier;

/** Carries parcels out of the house, one at a time; each lane has its own. Never throws. */
interface Courier extends AutoCloseable {
    /**
     * @param mayLeave asked at the last moment before the message is handed over
     */
    Outcome send(Parcel parcel, BooleanSupplier mayLeave);

    /** Nothing to carry for the moment; called about once a second. */
    default void rest() {}

    @Override
    default void close() {}
}
