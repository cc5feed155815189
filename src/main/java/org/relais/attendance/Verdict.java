package org.relais.attendance;

/** What became of a registration on one date, once the list is closed. */
public enum Verdict {
    ATTENDED,
    ABSENT
}
