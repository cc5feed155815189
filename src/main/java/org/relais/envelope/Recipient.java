package org.relais.envelope;

/**
 * One person to write to.
 *
 * @param person opaque id of the person in the room above, or null when there is none
 * @param address normalised
 * @param fingerprint keyed hash of the address, in hex
 * @param name given name for the greeting, or null
 * @param language such as {@code fr}
 */
public record Recipient(Long person, String address, String fingerprint, String name, String language) {}
