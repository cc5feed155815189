package org.relais.registrations;

import java.time.Instant;

/**
 * Which revision an answer answers, and when it was written: of two answers the one with the higher sequence counts, then the later
 * one (RFC 5546 2.1.5, CALENDAR 30).
 *
 * @param at the answer's DTSTAMP, or the instant of a click
 */
public record Stamp(int sequence, Instant at) {
    /** Of the same second the one that came last counts: DTSTAMP has whole seconds. */
    boolean notBefore(Stamp other) {
        return other == null || sequence > other.sequence || sequence == other.sequence && !at.isBefore(other.at);
    }
}
