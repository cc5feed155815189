package org.relais.door;

/**
 * Someone said of a mail that it was not they who asked for it. Fired in the transaction that keeps us from writing to them for
 * that purpose; whatever still waits for their confirmation should go too.
 */
public record NotMe(String purpose, String fingerprint) {}
