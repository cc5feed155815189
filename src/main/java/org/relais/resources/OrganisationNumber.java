package org.relais.resources;

import java.util.Optional;
import java.util.regex.Pattern;
import org.relais.Refusal;

/** The number of an organisation: SIRET with its check digit, or the RNA's of an association. Never required (A15). */
final class OrganisationNumber {
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final Pattern RNA = Pattern.compile("W[0-9A-Z]\\d{8}");

    /** La Poste has more places than the rule of Luhn leaves room for; the sum of its digits is a multiple of five instead. */
    private static final String LA_POSTE = "356000000";

    private OrganisationNumber() {}

    /** @return without spaces; empty when nothing was typed */
    static Optional<String> checked(String typed) {
        String number = typed == null
                ? ""
                : typed.replaceAll("[\\s\u00a0\u202f.-]+", "").toUpperCase(java.util.Locale.ROOT);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!RNA.matcher(number).matches() && !(SIRET.matcher(number).matches() && adds(number))) {
            throw Refusal.invalid("number", "resource.number-wrong");
        }
        return Optional.of(number);
    }

    private static boolean adds(String siret) {
        int plain = 0;
        int luhn = 0;
        for (int at = 0; at < siret.length(); at++) {
            int digit = siret.charAt(at) - '0';
            int doubled = at % 2 == 0 ? 2 * digit : digit;
            plain += digit;
            luhn += doubled > 9 ? doubled - 9 : doubled;
        }
        return luhn % 10 == 0 || siret.startsWith(LA_POSTE) && plain % 5 == 0;
    }
}
