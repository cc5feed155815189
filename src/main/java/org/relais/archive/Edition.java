package org.relais.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An issue in one language as it left. Written down right before it begins to leave, again when that did not come about, and never
 * once it left: whatever becomes of its templates, its resources and our settings, it stays what people received.
 */
@Entity
@Table(name = "issue_edition")
public class Edition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "issue_edition_seq")
    @SequenceGenerator(name = "issue_edition_seq", allocationSize = 50)
    private Long id;

    private int number;
    private String language;

    @Column(name = "issue_version")
    private int issueVersion;

    private String title;
    private String summary;
    private String article;
    private String mail;
    private String words;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected Edition() {}

    Edition(int number, String language) {
        this.number = number;
        this.language = language;
    }

    void say(int version, Said said, Instant now) {
        issueVersion = version;
        title = said.title();
        summary = said.summary();
        article = said.article();
        mail = said.mail();
        words = said.words();
        keptAt = now;
    }

    public int number() {
        return number;
    }

    public String language() {
        return language;
    }

    public Said said() {
        return new Said(title, summary, article, mail, words);
    }

    int issueVersion() {
        return issueVersion;
    }

    Instant keptAt() {
        return keptAt;
    }
}
