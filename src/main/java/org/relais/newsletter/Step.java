package org.relais.newsletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A change of an issue that can be undone: who made it, and what it found. The last one is undone first, by whoever presses. */
@Entity
@Table(name = "issue_step")
public class Step {
    private static final int LONGEST_ABOUT = 160;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_step_seq")
    @SequenceGenerator(name = "issue_step_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "issue_id")
    private Issue issue;

    private int edit;
    private String act;
    private String about;
    private String actor;

    @Column(name = "taken_at")
    private Instant takenAt;

    private String was;

    protected Step() {}

    Step(Issue issue, Deed deed, String actor, Memento was) {
        this.issue = issue;
        edit = issue.contents().edits();
        act = deed.act();
        about = deed.about().length() > LONGEST_ABOUT ? deed.about().substring(0, LONGEST_ABOUT) : deed.about();
        this.actor = actor;
        takenAt = issue.contents().editedAt();
        this.was = was.written();
    }

    Memento was() {
        return Memento.read(was);
    }

    /** The issue's count of edits at the time: it names the step. */
    public int edit() {
        return edit;
    }

    /** As the journal says it: {@code issue.move-up}. */
    public String act() {
        return act;
    }

    /** The title of what it was done to; may be empty. */
    public String about() {
        return about;
    }

    public String actor() {
        return actor;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
