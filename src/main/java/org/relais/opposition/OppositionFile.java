package org.relais.opposition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.relais.Refusal;

/**
 * A list of addresses to be blocked, of which only fingerprints came in. READ tells what would happen; BLOCKING does it in the
 * background, FINISHED has done it; GIVEN_UP when nobody wants it, or did nothing about it for a day.
 */
@Entity
@Table(name = "opposition_file")
public class OppositionFile {
    /** Where it stands. */
    public enum Status {
        READ,
        BLOCKING,
        FINISHED,
        GIVEN_UP
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "opposition_file_seq")
    @SequenceGenerator(name = "opposition_file_seq", allocationSize = 50)
    private Long id;

    private String source;

    @Enumerated(EnumType.STRING)
    private Opposition.Cause cause;

    @Enumerated(EnumType.STRING)
    private Status status = Status.READ;

    @Column(name = "brought_by")
    private String broughtBy;

    @Column(name = "brought_at")
    private Instant broughtAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private long addresses;
    private long known;
    private long already;
    private long refused;
    private long blocked;

    @Version
    private int version;

    protected OppositionFile() {}

    OppositionFile(String source, Opposition.Cause cause, String broughtBy, Instant now) {
        this.source = source;
        this.cause = cause;
        this.broughtBy = broughtBy;
        broughtAt = now;
    }

    /** What was found in it, and whom of them we know. */
    void count(AddressLines found, long knownAmong, long blockedAlready) {
        addresses = found.fingerprints().size();
        refused = found.refused().size();
        known = knownAmong;
        already = blockedAlready;
    }

    void start() {
        if (status != Status.READ) {
            throw Refusal.conflict("suppression.file.not-now");
        }
        status = Status.BLOCKING;
    }

    void giveUp(Instant now) {
        if (over()) {
            throw Refusal.conflict("suppression.file.not-now");
        }
        status = Status.GIVEN_UP;
        finishedAt = now;
    }

    /** A portion is done. */
    void block(long more) {
        blocked += more;
    }

    void finish(Instant now) {
        status = Status.FINISHED;
        finishedAt = now;
    }

    public boolean moving() {
        return status == Status.BLOCKING;
    }

    public boolean over() {
        return status == Status.FINISHED || status == Status.GIVEN_UP;
    }

    public Long id() {
        return id;
    }

    public String source() {
        return source;
    }

    public Opposition.Cause cause() {
        return cause;
    }

    public Status status() {
        return status;
    }

    public String broughtBy() {
        return broughtBy;
    }

    public Instant broughtAt() {
        return broughtAt;
    }

    /** How many different ones it has. */
    public long addresses() {
        return addresses;
    }

    /** How many of them are somebody's whom we write to, when it was read. */
    public long known() {
        return known;
    }

    /** How many were on the list for all we send, when it was read. */
    public long already() {
        return already;
    }

    public long refused() {
        return refused;
    }

    /** How many had their turn. */
    public long blocked() {
        return blocked;
    }
}
