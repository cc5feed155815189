package org.relais.subscribers;

/**
 * What a person may tell about themselves besides the address; all optional but the language (P14).
 *
 * @param language {@code fr} or {@code en}
 * @param departement INSEE code, or null
 */
public record Profile(
        String givenName,
        String familyName,
        String language,
        String departement,
        String profession,
        String structure) {}
