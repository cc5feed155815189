package org.relais.outbox;

/** One message ready to leave: whom it is for and its bytes, CRLF and all. */
record Parcel(long delivery, String to, byte[] bytes) {}
