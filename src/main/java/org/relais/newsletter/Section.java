package org.relais.newsletter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.web.Messages;

/** A heading of an issue and the entries under it. Its kind says which entries are put here when they come in. */
@Entity
@Table(name = "issue_section")
public class Section {
    private static final int LONGEST_TITLE = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_section_seq")
    @SequenceGenerator(name = "issue_section_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "issue_id")
    private Issue issue;

    private int position;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String title;

    protected Section() {}

    /** Issues are written in French, so their headings are. */
    Section(Issue issue, EntryKind kind) {
        this.issue = issue;
        this.kind = kind;
        title = Messages.text(Locale.FRENCH, "section." + kind);
    }

    void rename(String typed) {
        if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST_TITLE) {
            throw Refusal.invalid("title", "section.needs-a-title", LONGEST_TITLE);
        }
        title = typed.strip();
    }

    void stand(int at) {
        position = at;
    }

    public Long id() {
        return id;
    }

    public EntryKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    int position() {
        return position;
    }

    /** What stands under it, in order; what was dropped does not. */
    public List<Entry> entries() {
        return issue.contents().under(this);
    }
}
