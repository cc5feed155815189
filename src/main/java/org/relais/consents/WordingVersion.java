package org.relais.consents;

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
import java.util.Locale;

/** What a statement says from an instant on, in both languages; published once and never changed, replaced by the next number. */
@Entity
@Table(name = "wording_version")
public class WordingVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "wording_version_seq")
    @SequenceGenerator(name = "wording_version_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Statement statement;

    private int number;
    private String french;
    private String english;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected WordingVersion() {}

    /** @param number one more than the version before */
    WordingVersion(Statement statement, int number, Texts texts, Instant now, String by) {
        this.statement = statement;
        this.number = number;
        french = texts.french();
        english = texts.english();
        publishedAt = now;
        publishedBy = by;
    }

    /** The same sentence in both languages. */
    public record Texts(String french, String english) {}

    Wording in(Locale locale) {
        String text = locale.getLanguage().equals("en") ? english : french;
        return new Wording(text, locale.getLanguage() + "-" + number);
    }

    public int number() {
        return number;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
