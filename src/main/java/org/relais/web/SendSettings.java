package org.relais.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How carefully issues leave.
 *
 * @param grace between « send now » and the first message, in which anyone of the team can stop it
 * @param quiet when no mail of a list leaves, in the house's zone
 */
public record SendSettings(Duration grace, Quiet quiet) {
    private static final String NONE = "none";
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final int DAY = 24;

    /**
     * Hours of every day.
     *
     * @param from the first of them, 0 to 23
     * @param until the first after them; the same as from for none
     */
    public record Quiet(int from, int until) {
        /** At any hour. */
        public static final Quiet NEVER = new Quiet(0, 0);

        public boolean at(Instant instant, ZoneId zone) {
            int hour = instant.atZone(zone).getHour();
            return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
        }

        /** That instant, or else when the quiet hours it falls in are over. */
        public Instant over(Instant instant, ZoneId zone) {
            if (!at(instant, zone)) {
                return instant;
            }
            ZonedDateTime local = instant.atZone(zone);
            ZonedDateTime end = local.toLocalDate().atTime(until, 0).atZone(zone);
            return (end.isAfter(local)
                            ? end
                            : local.toLocalDate().plusDays(1).atTime(until, 0).atZone(zone))
                    .toInstant();
        }
    }

    SendSettings(Values values, boolean sandbox) {
        this(
                Duration.ofMinutes(values.read("send.grace.minutes", "10", Values.number(0, 1440))),
                values.read("quiet.hours", sandbox ? NONE : "20-8", SendSettings::hours));
    }

    private static Quiet hours(String typed) {
        if (typed.equals(NONE)) {
            return Quiet.NEVER;
        }
        Matcher hours = HOURS.matcher(typed);
        if (!hours.matches() || Integer.parseInt(hours.group(1)) >= DAY || Integer.parseInt(hours.group(2)) >= DAY) {
            throw new IllegalArgumentException("must be hours such as 20-8, or none");
        }
        return new Quiet(Integer.parseInt(hours.group(1)), Integer.parseInt(hours.group(2)));
    }
}
