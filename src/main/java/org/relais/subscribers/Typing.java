package org.relais.subscribers;

import java.util.Locale;
import org.relais.Refusal;
import org.relais.web.Departement;
import org.relais.web.Typed;

/**
 * What somebody typed about themselves, in the names of the forms' fields; all of it may be missing (P14).
 *
 * @param departement an INSEE code
 */
public record Typing(String givenName, String familyName, String departement, String profession, String structure) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PROFESSION = 150;
    private static final int LONGEST_STRUCTURE = 200;

    /** @throws Refusal when a value cannot be */
    public Profile profile(Locale language) {
        return new Profile(
                Typed.line("givenName", givenName, LONGEST_NAME),
                Typed.line("familyName", familyName, LONGEST_NAME),
                language.getLanguage().equals("en") ? "en" : "fr",
                code(),
                Typed.line("profession", profession, LONGEST_PROFESSION),
                Typed.line("structure", structure, LONGEST_STRUCTURE));
    }

    private String code() {
        if (departement == null || departement.isBlank()) {
            return null;
        }
        return Departement.of(departement)
                .orElseThrow(() -> Refusal.invalid("departement", "form.departement-unknown"))
                .code();
    }
}
