package org.relais.webinars;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webinar_share", joinColumns = @JoinColumn(name = "webinar_id"))
    private Set<Share> shares = new HashSet<>();

    protected Admission() {}

    /**
     * @param capacity seats on each date, or null for no limit
     * @param opensAt null: as soon as it is published
     * @param closesAt null: until the date begins
     * @param approval whether staff decide on each registration
     * @param shares seats among them that are kept for some
     */
    public Admission(Integer capacity, Instant opensAt, Instant closesAt, Approval approval, Set<Share> shares) {
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
        keep(shares);
    }

    /** Without a share. */
    public Admission(Integer capacity, Instant opensAt, Instant closesAt, Approval approval) {
        this(capacity, opensAt, closesAt, approval, Set.of());
    }

    private void keep(Set<Share> wanted) {
        long seats = wanted.stream().mapToLong(Share::seats).sum();
        long groups = wanted.stream()
                .map(share -> share.kind() + share.value())
                .distinct()
                .count();
        if (groups < wanted.size()) {
            throw Refusal.invalid("shares", "webinar.share-twice");
        }
        if (!wanted.isEmpty() && (capacity == null || seats > capacity)) {
            throw Refusal.invalid("shares", "webinar.shares-exceed-capacity");
        }
        shares.addAll(wanted);
    }

    boolean is(Admission other) {
        return Objects.equals(capacity, other.capacity)
                && Objects.equals(opensAt, other.opensAt)
                && Objects.equals(closesAt, other.closesAt)
                && approval == other.approval
                && shares().equals(other.shares());
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

    /** Seats kept for a département or a profession, out of the capacity. */
    public List<Share> shares() {
        return shares.stream()
                .sorted(Comparator.comparing(Share::kind).thenComparing(Share::value))
                .toList();
    }

    public Approval approval() {
        return approval ? Approval.BY_STAFF : Approval.AT_ONCE;
    }
}
