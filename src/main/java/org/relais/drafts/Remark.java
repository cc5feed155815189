package org.relais.drafts;

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
import org.relais.Refusal;
import org.relais.web.Typed;

/** What somebody says of a draft, under a name they give themselves, about the version that they read. */
@Entity(name = "DraftRemark")
@Table(name = "draft_remark")
public class Remark {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_remark_seq")
    @SequenceGenerator(name = "draft_remark_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "link_id")
    private DraftLink link;

    private String name;
    private String words;

    @Column(name = "issue_version")
    private int issueVersion;

    @Column(name = "said_at")
    private Instant saidAt;

    protected Remark() {}

    Remark(DraftLink link, String typedName, String typedWords, int issueVersion, Instant now) {
        this.link = link;
        this.issueVersion = issueVersion;
        saidAt = now;
        name = Typed.line("name", typedName, LONGEST_NAME);
        words = Typed.lines(typedWords);
        if (name == null) {
            throw Refusal.invalid("name", "draft.needs-name");
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.invalid("words", "draft.needs-words", LONGEST);
        }
    }

    public String name() {
        return name;
    }

    public String words() {
        return words;
    }

    public int issueVersion() {
        return issueVersion;
    }

    public Instant saidAt() {
        return saidAt;
    }
}
