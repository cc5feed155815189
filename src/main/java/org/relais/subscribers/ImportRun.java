package org.relais.subscribers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.relais.consents.Basis;

/**
 * One file taken in. Begun, then counted chunk by chunk, then finished; one that was never finished was cut off, and taking
 * the same file again adds only who is missing.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", allocationSize = 50)
    private Long id;

    @Column(name = "file_name")
    private String fileName;

    private String source;

    @Column(name = "consent_on")
    private LocalDate consentOn;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @Column(name = "ignored_columns")
    private String ignoredColumns;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private long added;
    private long present;
    private long refused;

    protected ImportRun() {}

    ImportRun(String fileName, ImportTerms terms, String ignoredColumns, String startedBy, Instant now) {
        this.fileName = shortName(fileName);
        this.ignoredColumns = ignoredColumns;
        this.startedBy = startedBy;
        source = terms.source();
        consentOn = terms.consentOn();
        basis = terms.basis();
        startedAt = now;
    }

    void counts(long newlyAdded, long alreadyPresent, long newlyRefused) {
        added += newlyAdded;
        present += alreadyPresent;
        refused += newlyRefused;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    ImportTerms terms() {
        return new ImportTerms(source, consentOn, basis);
    }

    /** Browsers may send a whole path; only its end is a name. */
    private static String shortName(String name) {
        String bare = name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(0, LONGEST_NAME);
    }

    public Long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public String source() {
        return source;
    }

    public LocalDate consentOn() {
        return consentOn;
    }

    public Basis basis() {
        return basis;
    }

    /** The names of the columns that were not taken, or nothing. */
    public String ignoredColumns() {
        return ignoredColumns;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null while it runs, and for ever when it was cut off. */
    public Instant finishedAt() {
        return finishedAt;
    }

    public long added() {
        return added;
    }

    public long present() {
        return present;
    }

    public long refused() {
        return refused;
    }

    public long lines() {
        return added + present + refused;
    }
}
