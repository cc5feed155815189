package org.relais.badroom;

/** Seen by everyone, and nobody's bean. */
public class BadRepository {
    public boolean knows(Long id) {
        return id != null;
    }
}
