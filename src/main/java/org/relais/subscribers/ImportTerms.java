package org.relais.subscribers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.consents.Basis;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.consents.Wording;

/**
 * What makes an import lawful (P19): where the people come from, when they agreed, and on what basis we may write to them.
 *
 * @param consentOn the day of their agreement, or of the information they were given
 */
@Embeddable
public record ImportTerms(
        String source,
        @Column(name = "consent_on") LocalDate consentOn,
        @Enumerated(EnumType.STRING) Basis basis,
        @Enumerated(EnumType.STRING) Agreement agreement) {
    /** Whether they have agreed. */
    public enum Agreement {
        GIVEN_ELSEWHERE,
        /** Each is asked by a mail, and is nobody to us until they confirm. */
        TO_BE_ASKED;

        /** The first when nothing is said. */
        public static Agreement named(String name) {
            return TO_BE_ASKED.name().equals(name) ? TO_BE_ASKED : GIVEN_ELSEWHERE;
        }
    }

    public ImportTerms(String source, LocalDate consentOn, Basis basis) {
        this(source, consentOn, basis, Agreement.GIVEN_ELSEWHERE);
    }

    public ImportTerms by(Agreement other) {
        return new ImportTerms(source, consentOn, basis, other);
    }

    public boolean ask() {
        return agreement == Agreement.TO_BE_ASKED;
    }

    private static final int LONGEST_SOURCE = 200;

    /**
     * As typed: a date such as 2026-09-30, a basis by its name.
     *
     * @throws Refusal when one of them is missing or cannot be
     */
    public static ImportTerms of(String source, String consentDate, String basis, LocalDate today) {
        String where =
                source == null ? "" : source.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (where.isEmpty() || where.length() > LONGEST_SOURCE) {
            throw Refusal.invalid("source", "import.needs-a-source", LONGEST_SOURCE);
        }
        LocalDate on = date(consentDate);
        if (on.isAfter(today)) {
            throw Refusal.invalid("consentDate", "import.date-to-come");
        }
        return Arrays.stream(Basis.values())
                .filter(each -> each.name().equals(basis))
                .findFirst()
                .map(found -> new ImportTerms(where, on, found))
                .orElseThrow(() -> Refusal.invalid("basis", "import.needs-a-basis"));
    }

    private static LocalDate date(String typed) {
        try {
            LocalDate date = LocalDate.parse(typed == null ? "" : typed.strip());
            if (date.getYear() >= 1990 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException wrong) {
            // Said below, as for a year that cannot be.
        }
        throw Refusal.invalid("consentDate", "import.needs-a-date");
    }

    /** The agreement as it goes into the ledger. */
    Consent consent(Topic topic, Consent.Channel channel) {
        // What the team declares is kept in the language of the house, whoever imports.
        Wording wording = Wording.of("consent.wording.import." + topic, Locale.FRENCH);
        return new Consent(topic, Consent.What.GIVEN, basis, wording, channel, source, consentOn);
    }
}
