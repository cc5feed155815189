package org.relais.envelope;

/** Seals a link to a purpose and a person, so that one purpose's token fails for another (S11). */
@FunctionalInterface
public interface PersonalLinks {
    /**
     * @param purpose {@code unsubscribe} or {@code preferences}
     * @return a token that may stand in a URL path as it is
     */
    String token(String purpose, long person);
}
