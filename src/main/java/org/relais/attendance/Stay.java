package org.relais.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** An interval, and who says so. Said again it is the same one, so a file may come twice. */
@Embeddable
public class Stay {
    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "began_at")
    private Instant from;

    @Column(name = "ended_at")
    private Instant to;

    protected Stay() {}

    Stay(Source source, Interval interval) {
        this.source = source;
        from = interval.from().truncatedTo(ChronoUnit.MILLIS);
        to = interval.to().truncatedTo(ChronoUnit.MILLIS);
    }

    public Source source() {
        return source;
    }

    Interval interval() {
        return new Interval(from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stay stay && source == stay.source && from.equals(stay.from) && to.equals(stay.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, from, to);
    }
}
