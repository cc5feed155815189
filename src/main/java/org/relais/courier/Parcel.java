package org.relais.courier;

/** One message ready to leave: whom it is for and its bytes, CRLF and all. */
public record Parcel(long delivery, String to, byte[] bytes) {}
