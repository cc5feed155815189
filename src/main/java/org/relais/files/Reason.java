package org.relais.files;

/** Why a line of a file adds nobody. */
public enum Reason {
    EMAIL_MISSING,
    EMAIL_INVALID,
    DEPARTEMENT_UNKNOWN,
    LANGUAGE_UNKNOWN,
    TOPIC_UNKNOWN,
    TOO_LONG,
    FORBIDDEN_CHARACTERS,
    TOO_MANY_FIELDS,
    TOO_FEW_FIELDS,
    QUOTE_NOT_CLOSED,
    DUPLICATE,
    /** The person left; an import never brings them back. */
    UNSUBSCRIBED,
    /** The address refuses our mail, or the person opposed it. */
    SUPPRESSED,
    /** They were asked within a year, by whatever file: nobody is asked twice. */
    ASKED_BEFORE;

    /** The message's key; its argument is the line's detail. */
    public String key() {
        return "import.reason." + name();
    }
}
