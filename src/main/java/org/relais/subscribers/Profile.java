package org.relais.subscribers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a person may tell about themselves besides the address; all optional but the language (P14).
 *
 * @param language {@code fr} or {@code en}
 * @param departement INSEE code, or null
 */
@Embeddable
public record Profile(
        @Column(name = "given_name") String givenName,
        @Column(name = "family_name") String familyName,
        String language,
        String departement,
        String profession,
        String structure) {
    /** What is kept of somebody who has told nothing yet. */
    public static Profile reading(String language) {
        return new Profile(null, null, language, null, null, null);
    }

    /** What is told now, and what was told before where nothing is. */
    public Profile over(Profile before) {
        return new Profile(
                told(givenName, before.givenName()),
                told(familyName, before.familyName()),
                language,
                told(departement, before.departement()),
                told(profession, before.profession()),
                told(structure, before.structure()));
    }

    private static String told(String now, String before) {
        return now == null ? before : now;
    }
}
