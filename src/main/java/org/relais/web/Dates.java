package org.relais.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and hours as people read them (A13): « jeudi 3 décembre 2026 à 14 h 00 (heure de Paris) ». */
public final class Dates {
    private static final String NBSP = "\u00a0";
    private final Locale locale;
    private final boolean french;

    public Dates(Locale locale) {
        this.locale = locale;
        french = locale.getLanguage().equals("fr");
    }

    public String moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return Messages.text(locale, "date.moment", day(local.toLocalDate()), hour(local), place(zone));
    }

    public String shortMoment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return Messages.text(locale, "date.short-moment", date(local.toLocalDate()), hour(local));
    }

    public String clock(Instant instant, ZoneId zone) {
        String pattern =
                french ? "H'" + NBSP + "h" + NBSP + "'mm'" + NBSP + "min" + NBSP + "'ss'" + NBSP + "s'" : "HH:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }

    public String day(LocalDate day) {
        return format(day, french ? "EEEE " : "EEEE, ") + date(day);
    }

    /** « jeu. » */
    public String weekday(LocalDate day) {
        return format(day, "EEE");
    }

    /** « déc. » */
    public String month(LocalDate day) {
        return format(day, "MMM");
    }

    /** « décembre 2026 » */
    public String monthOfYear(LocalDate day) {
        return format(day, "MMMM yyyy");
    }

    /** The first of a month is « 1er » in French. */
    public String date(LocalDate day) {
        if (!french) {
            return format(day, "d MMMM yyyy");
        }
        String number = day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + NBSP + format(day, "MMMM yyyy");
    }

    public String hour(ZonedDateTime local) {
        return french
                ? DateTimeFormatter.ofPattern("H'" + NBSP + "h" + NBSP + "'mm", locale)
                        .format(local)
                : DateTimeFormatter.ofPattern("HH:mm", locale).format(local);
    }

    public String ago(Instant then, Instant now, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(
                then.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (days <= 0) {
            return Messages.text(locale, "date.today");
        }
        return days == 1 ? Messages.text(locale, "date.yesterday") : Messages.text(locale, "date.days-ago", days);
    }

    /** « heure de Paris »; another zone by its city, as the tz database names it. */
    private String place(ZoneId zone) {
        String id = zone.getId();
        String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return Messages.text(locale, "date.zone", city);
    }

    private String format(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
