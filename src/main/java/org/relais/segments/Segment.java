package org.relais.segments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.relais.Refusal;

/** A choice of people that was given a name. It keeps what they have in common and never who they are, and so never ages. */
@Entity
@Table(name = "segment")
public class Segment {
    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "segment_seq")
    @SequenceGenerator(name = "segment_seq", allocationSize = 50)
    private Long id;

    private String name;
    private String criteria;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected Segment() {}

    Segment(String madeBy, Instant now) {
        this.madeBy = madeBy;
        madeAt = now;
    }

    /** What it is called and whom it means from now on. */
    void mean(String called, Criteria whom) {
        String bare =
                called == null ? "" : called.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (bare.isEmpty() || bare.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "segment.needs-a-name", LONGEST_NAME);
        }
        if (whom.empty()) {
            throw Refusal.invalid("criteria", "segment.needs-criteria");
        }
        name = bare;
        criteria = whom.toString();
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Criteria criteria() {
        return Criteria.read(criteria);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
