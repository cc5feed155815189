package org.relais.rules;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.relais.Refusal;

/**
 * One of the ordered rules by which an issue is prepared: what it wishes for goes into the section it names, unless a rule before it
 * took it. A section keeps the number of its rule, so that a rule which is changed or removed changes no issue.
 */
@Entity
@Table(name = "issue_rule")
public class Rule {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_rule_seq")
    @SequenceGenerator(name = "issue_rule_seq", allocationSize = 50)
    private Long id;

    private int position;

    @Embedded
    private Wish wish;

    @Version
    private int version;

    protected Rule() {}

    Rule(Wish wish, int position) {
        this.wish = wish;
        this.position = position;
    }

    void wish(Wish changed) {
        wish = changed;
    }

    void stand(int at) {
        position = at;
    }

    /** Whoever changes it must have read what is there. */
    void seenAs(int versionSeen) {
        if (versionSeen != version) {
            throw Refusal.conflict("rule.changed-meanwhile");
        }
    }

    public Long id() {
        return id;
    }

    public int position() {
        return position;
    }

    public Wish wish() {
        return wish;
    }

    public String title() {
        return wish.title();
    }

    public String titleEn() {
        return wish.titleEn();
    }

    public int version() {
        return version;
    }
}
