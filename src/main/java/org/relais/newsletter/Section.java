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
import java.util.List;
import java.util.Objects;

/**
 * A heading of an issue and the entries under it. One that a rule made takes in what that rule takes, whatever it is called since;
 * taken away, it stays at hand with what stood under it.
 */
@Entity
@Table(name = "issue_section")
public class Section {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_section_seq")
    @SequenceGenerator(name = "issue_section_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "issue_id")
    private Issue issue;

    private int position;

    @Column(name = "rule_id")
    private Long ruleId;

    private String title;

    @Column(name = "title_en")
    private String titleEn;

    private boolean removed;

    protected Section() {}

    Section(Issue issue, Long ruleId, Heading heading) {
        this.issue = issue;
        this.ruleId = ruleId;
        rename(heading);
    }

    void rename(Heading heading) {
        title = heading.fr();
        titleEn = heading.en();
    }

    void stand(int at) {
        position = at;
    }

    void remove() {
        removed = true;
    }

    void putBack() {
        removed = false;
    }

    /** As it was before a change. */
    void become(Memento.SectionWas was) {
        rename(new Heading(was.title(), was.titleEn()));
        position = was.position();
        removed = was.removed();
    }

    /** Whether that rule made it; of what no rule made, whether it has that title. */
    boolean takes(Placed placed) {
        return placed.rule() == null
                ? title.equals(placed.heading().fr())
                : placed.rule().equals(ruleId);
    }

    public Long id() {
        return id;
    }

    /** The rule that made it, or null. */
    public Long ruleId() {
        return ruleId;
    }

    public String title() {
        return title;
    }

    /** May be empty. */
    public String titleEn() {
        return titleEn;
    }

    public Heading heading() {
        return new Heading(title, titleEn);
    }

    int position() {
        return position;
    }

    boolean removed() {
        return removed;
    }

    boolean made(long rule) {
        return Objects.equals(ruleId, rule);
    }

    /** What stands under it, in order; what was dropped does not. */
    public List<Entry> entries() {
        return issue.contents().under(this);
    }
}
