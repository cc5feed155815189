package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** The timetable as it is kept: the first beginning, the length, the zone, and a series' rule with what it leaves out. */
@Embeddable
public class Course {
    @Column(name = "first_start")
    @Convert(converter = LocalMoment.class)
    private LocalDateTime start;

    private int minutes;
    private String zone;
    private String rule;
    private String exceptions;

    protected Course() {}

    Course(Timetable timetable) {
        start = timetable.start();
        minutes = Math.toIntExact(timetable.duration().toMinutes());
        zone = timetable.zone().getId();
        rule = timetable.rule();
        exceptions = timetable.exceptions().stream()
                .sorted(Comparator.naturalOrder())
                .map(LocalDateTime::toString)
                .collect(Collectors.joining(" "));
    }

    boolean is(Timetable timetable) {
        return timetable().equals(timetable);
    }

    public Timetable timetable() {
        return new Timetable(start, Duration.ofMinutes(minutes), ZoneId.of(zone), rule, exceptions());
    }

    boolean series() {
        return rule != null;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    Duration duration() {
        return Duration.ofMinutes(minutes);
    }

    /** One more date of the series does not take place. */
    void except(LocalDateTime original) {
        exceptions = (exceptions + " " + original).strip();
    }

    private Set<LocalDateTime> exceptions() {
        return Arrays.stream(exceptions.split(" "))
                .filter(each -> !each.isEmpty())
                .map(LocalDateTime::parse)
                .collect(Collectors.toSet());
    }
}
