package org.relais.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.relais.Refusal;

/** Who may come: how many, between which instants they may register, and whether staff look at each registration first. */
@Embeddable
public class Admission {
    static final int MOST = 100_000;

    private Integer capacity;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    private boolean approval;

    protected Admission() {}

    /**
     * @param capacity seats on each date, or null for no limit
     * @param opensAt null: as soon as it is published
     * @param closesAt null: until the date begins
     * @param approval whether staff decide on each registration
     */
    public Admission(Integer capacity, Instant opensAt, Instant closesAt, Approval approval) {
        if (capacity != null && (capacity < 1 || capacity > MOST)) {
            throw Refusal.invalid("capacity", "webinar.capacity-impossible", MOST);
        }
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            throw Refusal.invalid("closesAt", "webinar.closes-before-it-opens");
        }
        this.capacity = capacity;
        this.opensAt = opensAt;
        this.closesAt = closesAt;
        this.approval = approval == Approval.BY_STAFF;
    }

    /** Whether a registration is decided on by somebody. */
    public enum Approval {
        AT_ONCE,
        BY_STAFF
    }

    /** Within the window; whether a date is still to come is asked of the date. */
    public boolean openAt(Instant now) {
        return (opensAt == null || !now.isBefore(opensAt)) && (closesAt == null || now.isBefore(closesAt));
    }

    /** Seats on each date, or null for no limit. */
    public Integer capacity() {
        return capacity;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public Approval approval() {
        return approval ? Approval.BY_STAFF : Approval.AT_ONCE;
    }
}
