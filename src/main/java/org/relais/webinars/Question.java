package org.relais.webinars;

import jakarta.persistence.Column;
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
import java.util.Arrays;
import java.util.List;
import org.relais.Refusal;

/** Something a webinar asks of those who register, and how long the answer is kept after the last date. */
@Entity
@Table(name = "webinar_question")
public class Question {
    static final int LONGEST_LABEL = 200;
    static final int LONGEST_CHOICES = 1000;
    static final int LONGEST_RETENTION = 730;

    /** What an answer looks like. */
    public enum Kind {
        TEXT,
        CHOICE,
        YES_NO
    }

    /** Whether one may register without an answer. */
    public enum Need {
        OPTIONAL,
        REQUIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webinar_question_seq")
    @SequenceGenerator(name = "webinar_question_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webinar_id")
    private Webinar webinar;

    private int position;
    private String label;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String choices;

    @Enumerated(EnumType.STRING)
    private Need need;

    @Column(name = "retention_days")
    private int retentionDays;

    protected Question() {}

    /**
     * @param choices one a line, for {@link Kind#CHOICE} only
     * @param retentionDays days after the last date, 0 to 730
     */
    public record Draft(String label, Kind kind, String choices, Need need, int retentionDays) {}

    Question(Webinar webinar, int position, Draft draft) {
        this.webinar = webinar;
        this.position = position;
        ask(draft);
    }

    final void ask(Draft draft) {
        String text = Words.line("label", draft.label(), LONGEST_LABEL);
        if (text.isEmpty()) {
            throw Refusal.invalid("label", "webinar.question-needs-label", LONGEST_LABEL);
        }
        if (draft.retentionDays() < 0 || draft.retentionDays() > LONGEST_RETENTION) {
            throw Refusal.invalid("retentionDays", "webinar.retention-impossible", LONGEST_RETENTION);
        }
        List<String> lines = lines(draft.choices());
        if (draft.kind() == Kind.CHOICE && lines.size() < 2) {
            throw Refusal.invalid("choices", "webinar.question-needs-choices");
        }
        label = text;
        kind = draft.kind();
        choices = draft.kind() == Kind.CHOICE ? String.join("\n", lines) : "";
        if (choices.length() > LONGEST_CHOICES) {
            throw Refusal.invalid("choices", "webinar.too-long", LONGEST_CHOICES);
        }
        need = draft.need();
        retentionDays = draft.retentionDays();
    }

    private static List<String> lines(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("\\R"))
                        .map(line -> line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    Draft draft() {
        return new Draft(label, kind, choices, need, retentionDays);
    }

    public Long id() {
        return id;
    }

    int position() {
        return position;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** What may be chosen; empty unless it is a choice. */
    public List<String> choices() {
        return lines(choices);
    }

    public Need need() {
        return need;
    }

    /** Days after the last date, when the answers are deleted. */
    public int retentionDays() {
        return retentionDays;
    }
}
