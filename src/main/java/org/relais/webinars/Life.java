package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.relais.Refusal;

/**
 * Where a webinar stands, and its revision for calendars: the sequence rises when times or the status change, the stamp whenever
 * calendars are to show something new (CALENDAR 14, 15).
 */
@Embeddable
public class Life {
    @Enumerated(EnumType.STRING)
    private WebinarStatus status;

    private int sequence;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Life() {}

    Life(Instant now) {
        status = WebinarStatus.DRAFT;
        createdAt = now;
        revisedAt = now;
    }

    void publish(Instant now) {
        refuseIfOver();
        status = WebinarStatus.PUBLISHED;
        publishedAt = now;
        revisedAt = now;
    }

    Change cancel(Instant now) {
        status = WebinarStatus.CANCELLED;
        return calendarsMove(Change.CANCELLED, now);
    }

    /** A draft has been in nobody's calendar yet. */
    Change calendarsMove(Change change, Instant now) {
        if (publishedAt != null) {
            sequence++;
        }
        revisedAt = now;
        return change;
    }

    void reword(Instant now) {
        revisedAt = now;
    }

    void refuseIfOver() {
        if (is(WebinarStatus.CANCELLED)) {
            throw Refusal.conflict("webinar.cannot-change");
        }
    }

    boolean is(WebinarStatus wanted) {
        return status == wanted;
    }

    WebinarStatus status() {
        return status;
    }

    int sequence() {
        return sequence;
    }

    Instant revisedAt() {
        return revisedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
