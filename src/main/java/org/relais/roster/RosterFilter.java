package org.relais.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationStatus;

/**
 * Which of a webinar's registrations are looked at.
 *
 * @param status null for all of them
 * @param dateId a date of a series, or null for all of them
 * @param words part of an address or a name, read without case or accents; empty for all
 */
public record RosterFilter(RegistrationStatus status, Long dateId, String words) implements Predicate<Registration> {
    public static RosterFilter of(String status, String date, String words) {
        return new RosterFilter(
                status(status).orElse(null),
                date != null && date.matches("\\d{1,18}") ? Long.valueOf(date) : null,
                words == null ? "" : words.strip());
    }

    private static Optional<RegistrationStatus> status(String typed) {
        return Arrays.stream(RegistrationStatus.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    /** Lets everybody through. */
    public boolean empty() {
        return status == null && dateId == null && words.isEmpty();
    }

    @Override
    public boolean test(Registration registration) {
        return (status == null || registration.status() == status)
                && (dateId == null || registration.covers(dateId))
                && (words.isEmpty() || says(registration));
    }

    private boolean says(Registration registration) {
        String wanted = folded(words);
        return Stream.of(registration.email(), registration.name(), registration.structure())
                .anyMatch(text -> text != null && folded(text).contains(wanted));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
