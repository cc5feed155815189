package org.relais.consents;

import java.time.LocalDate;

/**
 * What a person agreed to or took back, as it goes into the ledger.
 *
 * @param wording exactly what they were told
 * @param source where it was collected
 * @param givenOn the day they agreed, when it was not here and now; else null
 * @param evidence what else stands for it
 */
public record Consent(
        Topic purpose,
        What what,
        Basis basis,
        Wording wording,
        Channel channel,
        String source,
        LocalDate givenOn,
        Evidence evidence) {
    /** Given or taken back. */
    public enum What {
        GIVEN,
        WITHDRAWN
    }

    /** By which way it reached us. */
    public enum Channel {
        IMPORT,
        API,
        /** A form and the confirmation of its address by a mail. */
        DOUBLE_OPT_IN,
        /** The mail program's own button (RFC 8058). */
        ONE_CLICK,
        PAGE,
        /** Someone of the team, asked by the person. */
        STAFF,
        /** Nobody: the person did nothing for years, and did not answer (P8). */
        SILENCE;

        /** Whether the person did it themselves. */
        public boolean own() {
            return this == DOUBLE_OPT_IN || this == ONE_CLICK || this == PAGE;
        }

        /** The key of what is kept as the words of an act that has others when somebody else does it. */
        public String words(String act) {
            return own() ? act : act + "." + this;
        }
    }

    /**
     * What was around it.
     *
     * @param notice the version of the information notice beside the form, or null
     * @param proof of a double opt-in, in words that name nobody, or null
     */
    public record Evidence(String notice, String proof) {
        public static final Evidence NONE = new Evidence(null, null);
    }

    /** Without anything around it. */
    public Consent(
            Topic purpose, What what, Basis basis, Wording wording, Channel channel, String source, LocalDate givenOn) {
        this(purpose, what, basis, wording, channel, source, givenOn, Evidence.NONE);
    }
}
