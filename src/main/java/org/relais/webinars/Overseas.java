package org.relais.webinars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/** Where France is when it is another hour than in Paris; a message {@code overseas.NAME} says « at » that place. */
public enum Overseas {
    TAHITI("Pacific/Tahiti"),
    MARTINIQUE("America/Martinique"),
    CAYENNE("America/Cayenne"),
    MIQUELON("America/Miquelon"),
    PARIS("Europe/Paris"),
    MAYOTTE("Indian/Mayotte"),
    REUNION("Indian/Reunion"),
    NOUMEA("Pacific/Noumea"),
    WALLIS("Pacific/Wallis");

    private static final int MORNING = 7;
    private static final int EVENING = 22;
    private final ZoneId zone;

    Overseas(String zone) {
        this.zone = ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * The hour somewhere.
     *
     * @param days 1 when it is the next day there, -1 the day before, mostly 0
     */
    public record Hour(Overseas place, Instant at, long days) {
        /** Whether people there would rather sleep. */
        public boolean night() {
            int hour = at.atZone(place.zone).getHour();
            return hour < MORNING || hour >= EVENING;
        }
    }

    /** Of a beginning, everywhere but where it is the hour of its own zone; from west to east. */
    public static List<Hour> hours(Instant start, ZoneId zone) {
        ZonedDateTime here = start.atZone(zone);
        return Arrays.stream(values())
                .filter(place -> !start.atZone(place.zone).toLocalDateTime().equals(here.toLocalDateTime()))
                .map(place -> new Hour(
                        place,
                        start,
                        daysBetween(here.toLocalDate(), start.atZone(place.zone).toLocalDate())))
                .toList();
    }

    private static long daysBetween(LocalDate here, LocalDate there) {
        return there.toEpochDay() - here.toEpochDay();
    }
}
