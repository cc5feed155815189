package org.relais.attendance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relais.Refusal;

/** A name that may stand on an attestation: nothing but a name, since it is read by strangers in our name (S10). */
final class CertifiedName {
    static final int LONGEST = 100;
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}][\\p{L}\\p{M}]*\\.?(?:(?:[ '’-]|, ?)[ ]?[\\p{L}][\\p{L}\\p{M}]*\\.?)*");

    private CertifiedName() {}

    /** As it was given, when it can be a name. */
    static Optional<String> of(String given) {
        String bare = given == null ? "" : given.replaceAll("\\s+", " ").strip();
        boolean fine = bare.length() <= LONGEST
                && NAME.matcher(bare).matches()
                && !bare.toLowerCase(java.util.Locale.ROOT).matches(".*\\b(www|https?)\\b.*");
        return fine ? Optional.of(bare) : Optional.empty();
    }

    /** Null when nothing was typed. */
    static String typed(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return of(given).orElseThrow(() -> Refusal.invalid("name", "attestation.name-impossible", LONGEST));
    }
}
