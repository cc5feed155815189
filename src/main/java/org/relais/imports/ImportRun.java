package org.relais.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.relais.Refusal;
import org.relais.files.FirstLines;
import org.relais.files.Mapping;
import org.relais.subscribers.ImportTerms;

/**
 * One file taken in. RECEIVING while its bytes come, RECEIVED once they are here; CHECKING reads it through and writes nobody,
 * CHECKED tells what would happen; IMPORTING does it, FINISHED has done it. FAILED when it was tried several times without a
 * portion more, until someone tries it again; GIVEN_UP when nobody wants it any more. While it moves one node holds it under an
 * epoch, for a lease that each portion renews: who comes later than the lease finds another epoch and writes nothing.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {
    /** Where it stands. */
    public enum Status {
        RECEIVING,
        RECEIVED,
        CHECKING,
        CHECKED,
        IMPORTING,
        FINISHED,
        FAILED,
        GIVEN_UP
    }

    static final Set<Status> MOVING = EnumSet.of(Status.CHECKING, Status.IMPORTING);
    private static final Set<Status> OVER = EnumSet.of(Status.FINISHED, Status.GIVEN_UP);
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", allocationSize = 50)
    private Long id;

    @Column(name = "file_name")
    private String fileName;

    @Embedded
    private ImportTerms terms;

    @Enumerated(EnumType.STRING)
    private Status status = Status.RECEIVING;

    /** Where it was when it failed, and goes on. */
    @Enumerated(EnumType.STRING)
    @Column(name = "failed_from")
    private Status failedFrom;

    @Embedded
    private Reading reading = Reading.NONE;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Embedded
    private Tally tally = Tally.NONE;

    @Embedded
    private Lease lease = Lease.fresh();

    @Column(name = "asking_id")
    private Long askingId;

    protected ImportRun() {}

    ImportRun(String fileName, ImportTerms terms, String startedBy, Instant now) {
        this.fileName = shortName(fileName);
        this.startedBy = startedBy;
        this.terms = terms;
        startedAt = now;
    }

    /** All its bytes are here. */
    void receive(FirstLines top, long lines) {
        expect(EnumSet.of(Status.RECEIVING));
        status = Status.RECEIVED;
        reading = Reading.of(top, top.guess(), lines);
    }

    /** How it is to be read; nothing is written by that. */
    void check(FirstLines top, Mapping mapping) {
        expect(EnumSet.of(Status.RECEIVED, Status.CHECKED));
        reading = Reading.of(top, mapping.complete(), reading.lines());
        begin(Status.CHECKING);
    }

    /**
     * What the check said is to be done.
     *
     * @param asking the lot of those who are to be asked, or null
     */
    void start(Long asking) {
        expect(EnumSet.of(Status.CHECKED, Status.RECEIVED));
        reading.mapping().complete();
        askingId = asking;
        begin(Status.IMPORTING);
    }

    private void begin(Status next) {
        status = next;
        tally = Tally.NONE;
        lease.release();
    }

    /** Someone thinks that it will go now. */
    void tryAgain() {
        expect(EnumSet.of(Status.FAILED));
        status = failedFrom;
        lease.release();
    }

    void giveUp(Instant now) {
        if (OVER.contains(status)) {
            throw Refusal.conflict("import.is-over");
        }
        status = Status.GIVEN_UP;
        finishedAt = now;
        lease.release();
    }

    /** Whether it moves and nobody holds it. */
    boolean free(Instant now) {
        return moving() && lease.free(now);
    }

    /** A node takes it; whoever held it before does not any more. Tried too often without a portion more, it fails instead. */
    boolean lease(Instant until) {
        if (lease.worn()) {
            failedFrom = status;
            status = Status.FAILED;
            return false;
        }
        lease.take(until);
        return true;
    }

    boolean heldUnder(long hisEpoch) {
        return MOVING.contains(status) && lease.epoch() == hisEpoch;
    }

    /** A portion is done. */
    void count(Tally more, Instant leasedUntilThen) {
        tally = tally.plus(more);
        lease.renew(leasedUntilThen);
    }

    /** The file has no more lines. */
    void end(Instant now) {
        boolean imported = status == Status.IMPORTING;
        status = imported ? Status.FINISHED : Status.CHECKED;
        finishedAt = imported ? now : null;
        lease.release();
    }

    private void expect(Set<Status> expected) {
        if (!expected.contains(status)) {
            throw Refusal.conflict("import.not-now");
        }
    }

    /** Browsers may send a whole path; only its end is a name. */
    private static String shortName(String name) {
        String bare = name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(0, LONGEST_NAME);
    }

    public Long id() {
        return id;
    }

    public Status status() {
        return status;
    }

    public boolean moving() {
        return MOVING.contains(status);
    }

    public boolean over() {
        return OVER.contains(status);
    }

    public String fileName() {
        return fileName;
    }

    /** Whether each person of it is asked first. */
    public boolean asks() {
        return terms.ask();
    }

    /** The lot of those who are asked, or null. */
    public Long askingId() {
        return askingId;
    }

    public ImportTerms terms() {
        return terms;
    }

    public Reading reading() {
        return reading;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null until it is over. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** What became of the lines that were read: so far, while it moves. */
    public Tally tally() {
        return tally;
    }

    long epoch() {
        return lease.epoch();
    }
}
