package org.relais.mime;

/** What became of reading a message: its parts, or the ceiling it broke. Bytes never make an exception. */
public sealed interface Reading {
    /** The whole message as its outermost part. */
    record Read(Part message) implements Reading {}

    /** @param reason in a few English words, ours, nothing of the message in it */
    record TooMuch(String reason) implements Reading {}
}
