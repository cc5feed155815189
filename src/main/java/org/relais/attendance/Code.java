package org.relais.attendance;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands on an attestation and finds it again. Sixteen signs of an alphabet of 31 without 0, O, 1, I and L: 79 bits, so that
 * nobody meets one by guessing, and whoever reads it aloud is understood.
 */
final class Code {
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {}

    /** Without its dashes. */
    static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As people read it: in four groups. */
    static String spaced(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What somebody typed, without dashes and blanks; nothing when it can be no code. */
    static Optional<String> read(String typed) {
        String bare = typed == null
                ? ""
                : typed.replaceAll("[\\s\\p{Pd}\u00a0\u202f]", "").toUpperCase(Locale.ROOT);
        boolean ours = bare.length() == LENGTH && bare.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
        return ours ? Optional.of(bare) : Optional.empty();
    }
}
