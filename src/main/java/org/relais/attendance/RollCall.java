package org.relais.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That staff closed the list of a date: from then on each registration is ATTENDED or ABSENT, and a change is a correction. */
@Entity
@Table(name = "roll_call")
public class RollCall {
    @Id
    @Column(name = "date_id")
    private long dateId;

    @Column(name = "webinar_id")
    private long webinarId;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected RollCall() {}

    RollCall(long webinarId, long dateId, Instant now) {
        this.webinarId = webinarId;
        this.dateId = dateId;
        closedAt = now;
    }

    public long dateId() {
        return dateId;
    }

    public long webinarId() {
        return webinarId;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
