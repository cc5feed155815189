package org.relais.review;

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
import org.relais.Refusal;

/** What somebody said about a thing to be approved; it stays with the thing and never changes. */
@Entity
@Table(name = "remark")
public class Remark {
    private static final int LONGEST = 2000;

    /** On which occasion. */
    public enum Kind {
        ASKED,
        COMMENTED,
        APPROVED,
        REFUSED,
        /** The approval is gone; said by the server. */
        LOST,
        /** Why it leaves although something is worth a look. */
        ACCEPTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "remark_seq")
    @SequenceGenerator(name = "remark_seq", allocationSize = 50)
    private Long id;

    private String object;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String words;
    private String about;
    private String author;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Remark() {}

    Remark(String object, Said said, String author, Instant now) {
        this.object = object;
        kind = said.kind();
        words = said.words();
        about = said.about();
        this.author = author;
        madeAt = now;
    }

    /**
     * What is said.
     *
     * @param words possibly empty where the act says it all
     * @param about what was read, such as the findings that somebody accepts; never shown
     */
    public record Said(Kind kind, String words, String about) {
        public Said {
            words = words == null ? "" : words.strip();
            if (words.length() > LONGEST) {
                throw Refusal.invalid("words", "review.too-long", LONGEST);
            }
            if (words.isEmpty() && (kind == Kind.REFUSED || kind == Kind.COMMENTED || kind == Kind.ACCEPTED)) {
                throw Refusal.invalid("words", "review.needs-words." + kind);
            }
        }

        public static Said of(Kind kind, String words) {
            return new Said(kind, words, "");
        }
    }

    public Kind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    String about() {
        return about;
    }

    public String author() {
        return author;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
