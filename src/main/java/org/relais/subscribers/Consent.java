package org.relais.subscribers;

import java.time.LocalDate;

/**
 * What a person agreed to or took back, as it goes into the ledger.
 *
 * @param wording exactly what they were told
 * @param source where it was collected
 * @param givenOn the day they agreed, when it was not here and now; else null
 */
public record Consent(
        Topic purpose, What what, Basis basis, Wording wording, Channel channel, String source, LocalDate givenOn) {
    /** Given or taken back. */
    public enum What {
        GIVEN,
        WITHDRAWN
    }

    /** By which way it reached us. */
    public enum Channel {
        IMPORT,
        API,
        /** The mail program's own button (RFC 8058). */
        ONE_CLICK,
        PAGE,
        /** Someone of the team, asked by the person. */
        STAFF
    }
}
