package org.relais.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.relais.typography.Typography;

/**
 * How a template speaks to its reader: {@code say.text("key", …)}, {@code say.moment(instant, zone)}… in the reader's
 * language, with French typography (A12, A13).
 */
public final class Say {
    private static final int MOST_CHARACTERS = 4_000_000;

    /** Setting a title costs more than all else about its row of a list. */
    private static final LoadingCache<Words, String> SET = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Words typed, String set) -> typed.text().length() + set.length())
            .executor(Runnable::run)
            .build(typed -> Typography.set(typed.text(), Locale.forLanguageTag(typed.language())));

    private record Words(String text, String language) {}

    private final Locale locale;
    private final Dates dates;
    private final NumberFormat numbers;

    public Say(Locale locale) {
        this.locale = locale;
        dates = new Dates(locale);
        numbers = NumberFormat.getIntegerInstance(locale);
    }

    public String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }

    /** The noun that goes with a count: {@code key.one} for 0 and 1 in French and for 1 in English, else {@code key.many}. */
    public String count(String key, long number, Object... more) {
        boolean one = number == 1 || number == 0 && locale.getLanguage().equals("fr");
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number(number);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Messages.text(locale, key + (one ? ".one" : ".many"), arguments);
    }

    /** What somebody typed, as its own language sets it and not the reader's; in a page alone, never in what is stored. */
    public String typed(String text, String language) {
        return SET.get(new Words(text, language));
    }

    public String number(long number) {
        return ((NumberFormat) numbers.clone()).format(number); // one is for one thread
    }

    /** « jeudi 14 janvier 2027 à 9 h 00 (heure de Paris) ». */
    public String moment(Instant instant, ZoneId zone) {
        return dates.moment(instant, zone);
    }

    /** « 14 janvier 2027 à 9 h 00 », where the zone is plain. */
    public String shortMoment(Instant instant, ZoneId zone) {
        return dates.shortMoment(instant, zone);
    }

    /** « 9 h 14 min 05 s ». */
    public String clock(Instant instant, ZoneId zone) {
        return dates.clock(instant, zone);
    }

    /** « 15 h 30 », after the day was told. */
    public String hour(Instant instant, ZoneId zone) {
        return dates.hour(instant.atZone(zone));
    }

    /** « lundi 23 novembre 2026 ». */
    public String day(LocalDate day) {
        return dates.day(day);
    }

    /** The same without the day of the week: « 23 novembre 2026 ». */
    public String date(LocalDate day) {
        return dates.date(day);
    }

    /** « jeu. », for a block that shows a date. */
    public String weekday(LocalDate day) {
        return dates.weekday(day);
    }

    /** « déc. ». */
    public String month(LocalDate day) {
        return dates.month(day);
    }

    /** « décembre 2026 » */
    public String monthOfYear(LocalDate day) {
        return dates.monthOfYear(day);
    }

    /** « il y a 3 jours », « aujourd’hui ». */
    public String ago(Instant then, Instant now, ZoneId zone) {
        return dates.ago(then, now, zone);
    }
}
