package org.relais.crash;

import java.util.Locale;

/** How far the work is when something dies, in the order of a message's life. */
enum Phase {
    /** In the middle of the audience, which is becoming rows. */
    FREEZING,
    /** Rows are being taken by a lane, and not committed yet. */
    CLAIMING,
    /** The relay has heard our own address. */
    CONNECTED,
    /** The relay has heard the first line of the message. */
    IN_DATA,
    /** The relay has written the message down and has not said so. */
    AFTER_THE_DOT,
    /** The relay has said so, and the outcome is being written. */
    RECORDING,
    /** The outcome is on the disk, and the lane has not been told. */
    COMMITTED,
    /** Any instant. */
    ANY;

    /** Whether the relay is who can hold the work there; else it is the database. */
    boolean atTheRelay() {
        return this == CONNECTED || this == IN_DATA || this == AFTER_THE_DOT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
