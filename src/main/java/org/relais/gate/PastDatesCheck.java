package org.relais.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relais.web.Settings;

/** What is announced is still to come on the day it is read, by its date and by what is written. */
@ApplicationScoped
public class PastDatesCheck implements Check {
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(\\d{1,2})(?:er)?[\\h ](\\p{L}{3,9})[\\h ](\\d{4})\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final DateTimeFormatter FRENCH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter(Locale.FRENCH);

    private ZoneId zone;

    protected PastDatesCheck() {}

    @Inject
    public PastDatesCheck(Settings settings) {
        zone = settings.zone();
    }

    @Override
    public void look(Galley galley, Findings findings) {
        Instant at = galley.delivery().at();
        galley.shown().stream()
                .filter(piece -> piece.startsAt() != null && piece.startsAt().isBefore(at))
                .forEach(piece -> findings.look(piece.mend(), "gate.past-event", piece.title()));
        LocalDate day = LocalDate.ofInstant(at, zone);
        galley.typed().forEach(typed -> dates(typed.text())
                .filter(each -> each.date().isBefore(day))
                .findFirst()
                .ifPresent(past -> findings.look(typed.mend(), "gate.past-date", past.words())));
    }

    private record Dated(String words, LocalDate date) {}

    private static Stream<Dated> dates(String text) {
        return WRITTEN.matcher(text).results().flatMap(found -> date(found).stream());
    }

    private static Optional<Dated> date(MatchResult found) {
        try {
            String words = found.group(1) + " " + found.group(2) + " " + found.group(3);
            return Optional.of(new Dated(found.group(), LocalDate.parse(words, FRENCH)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
