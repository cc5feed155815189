package org.relais.privacy;

/**
 * Somebody asked to be forgotten, and proved that the address is theirs. Fired in the transaction that erases them: each room
 * erases its own, so that neither the address nor any hash of it remains (P7); only the opposition list keeps the fingerprint.
 *
 * @param address normalised
 * @param fingerprint of the address, under the server's key
 */
public record PersonErased(String address, String fingerprint) {}
