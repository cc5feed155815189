package org.relais.blueprints;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.relais.newsletter.Structure;

/** The structure of an issue under a name. It is kept and never changed; what is kept under the same name takes its place. */
@Entity
@Table(name = "issue_blueprint")
public class Blueprint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_blueprint_seq")
    @SequenceGenerator(name = "issue_blueprint_seq", allocationSize = 50)
    private Long id;

    private String name;
    private String structure;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Blueprint() {}

    Blueprint(String name) {
        this.name = name;
    }

    void keep(Structure whole, String by, Instant now) {
        structure = StructureText.written(whole);
        madeBy = by;
        madeAt = now;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Structure structure() {
        return StructureText.read(structure);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
