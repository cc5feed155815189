package org.relais.attendance;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the instants of one file. 03/11 is March or November, and nobody says of which zone it is: the caller tries each reading
 * against the meeting's own hours.
 *
 * @param monthFirst whether 03/11 is 11 March
 * @param zone of what names none
 * @param day of what is an hour only
 */
record SheetTimes(boolean monthFirst, ZoneId zone, LocalDate day) {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})\\s?[:h]\\s?(\\d{2})(?:[:m]?(\\d{2}))?(?:\\.\\d+)?\\s*"
                    + "([ap]\\.?\\s?m\\.?)?\\s*(z|utc|gmt|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})(?:[\\s,t]+|\\s+a\\s+)?(.*)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern UNITS = Pattern.compile(
            "(?:(\\d{1,3})\\s*h[a-z]*\\.?)?\\s*(?:(\\d{1,4})\\s*m[a-z]*\\.?)?\\s*(?:(\\d{1,5})\\s*s[a-z]*\\.?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?:[.,](\\d{1,3}))?");

    Optional<Instant> instant(String cell) {
        String text = cell.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00a0\u202f\"]+", " ")
                .replace("à", "a")
                .strip();
        try {
            Matcher dated = DATE.matcher(text);
            return dated.matches() ? at(date(dated), dated.group(4).replaceFirst("^a ", "")) : at(day, text);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private LocalDate date(Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int third = Integer.parseInt(parts.group(3));
        if (parts.group(1).length() == 4) {
            return LocalDate.of(first, second, third);
        }
        int year = third < 100 ? 2000 + third : third;
        return monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    private Optional<Instant> at(LocalDate date, String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        if (parts.group(4) != null) {
            hour = hour % 12 + (parts.group(4).startsWith("p") ? 12 : 0);
        }
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        LocalDateTime local = date.atTime(LocalTime.of(hour, Integer.parseInt(parts.group(2)), second));
        return Optional.of(offset(local, parts.group(5)));
    }

    private Instant offset(LocalDateTime local, String offset) {
        if (offset == null) {
            return local.atZone(zone).toInstant();
        }
        ZoneOffset said = Character.isLetter(offset.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(offset);
        return local.toInstant(said);
    }

    /** « 57 », « 57,5 », « 1 h 5 min », « 00:57:10 »; a bare number is minutes. */
    static Optional<Duration> duration(String cell) {
        String text = cell.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
        Matcher bare = MINUTES.matcher(text);
        if (bare.matches()) {
            double minutes = Double.parseDouble(text.replace(',', '.'));
            return Optional.of(Duration.ofSeconds(Math.round(minutes * 60)));
        }
        Matcher hours = HOURS.matcher(text);
        Matcher parts = hours.matches() ? hours : UNITS.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plusSeconds(number(parts.group(3))));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
