package org.relais.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceRule;
import biweekly.util.UtcOffset;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * What a VTIMEZONE says of a local time, by the letter of RFC 5545 3.6.5: the observance with the latest onset holds. It is
 * parsed, and its rules are expanded, by biweekly; biweekly's own {@code TimeZone} is off by an hour from 13:00 to 14:00 on the
 * days of a change, so it does not judge.
 */
final class ZoneJudge {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final LocalDateTime HORIZON = LocalDateTime.parse("2035-01-01T00:00");

    private final TreeMap<LocalDateTime, ZoneOffset> onsets = new TreeMap<>();

    private ZoneJudge(VTimezone zone) {
        zone.getStandardTimes().forEach(this::take);
        zone.getDaylightSavingsTime().forEach(this::take);
    }

    /** Of the first zone of an object. */
    static ZoneJudge of(String ics) {
        ICalendar calendar = Biweekly.parse(ics).first();
        return new ZoneJudge(
                calendar.getTimezoneInfo().getComponents().iterator().next());
    }

    private void take(Observance observance) {
        Date first = observance.getDateStart().getValue().getRawComponents().toDate(UTC);
        ZoneOffset offset = offset(observance.getTimezoneOffsetTo().getValue());
        RecurrenceRule rule = observance.getRecurrenceRule();
        if (rule == null) {
            onsets.put(local(first), offset);
            return;
        }
        DateIterator dates = rule.getDateIterator(first, UTC);
        while (dates.hasNext()) {
            LocalDateTime onset = local(dates.next());
            if (onset.isAfter(HORIZON)) {
                return;
            }
            onsets.put(onset, offset);
        }
    }

    private static ZoneOffset offset(UtcOffset read) {
        return ZoneOffset.ofTotalSeconds((int) (read.getMillis() / 1000));
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }

    Instant instant(LocalDateTime local) {
        Map.Entry<LocalDateTime, ZoneOffset> held = onsets.floorEntry(local);
        return local.toInstant(held.getValue());
    }
}
