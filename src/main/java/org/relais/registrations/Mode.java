package org.relais.registrations;

/** How openly we write to somebody: discreetly, a subject and a calendar entry do not tell what it is about (P13). */
public enum Mode {
    USUAL,
    DISCREET
}
