package org.relais.courier;

/**
 * One message ready to leave: whom it is for and its bytes, CRLF and all.
 *
 * @param from the envelope's sender, to which it comes back, or null for the relay's own
 */
public record Parcel(long delivery, String from, String to, byte[] bytes) {}
