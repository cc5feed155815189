package org.relais.mailings;

import java.time.Instant;

/**
 * Messages of a mailing that wait at one provider for the same reason.
 *
 * @param reason what was answered to the last try
 * @param messages how many
 * @param next when the first of them may leave, or is tried again
 * @param words one of the answers, without addresses, or null
 */
public record Waiting(String provider, Why why, Reason reason, long messages, Instant next, String words) {
    /** Why they wait. */
    public enum Why {
        /** Not tried yet. */
        FRESH,
        /** Tried, and to be tried again. */
        AGAIN,
        /** It may have arrived: sent again under the same Message-ID. */
        DOUBT,
        /** It may have arrived: a person decides. */
        HELD,
        /** In the hands of a lane at this instant. */
        LEAVING
    }
}
