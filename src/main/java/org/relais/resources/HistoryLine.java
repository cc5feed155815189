package org.relais.resources;

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
import java.time.Instant;
import org.relais.Refusal;

/** One step in the life of a resource, written once: when, who, what, and why. */
@Entity
@Table(name = "resource_history_line")
public class HistoryLine {
    private static final int LONGEST_REASON = 2_000;

    /** What can happen to a resource; the names of the verbs of {@link Resource}. */
    public enum Act {
        SUBMIT,
        ANSWER,
        CLAIM,
        RELEASE,
        ASK_FOR_CHANGES,
        LOOK,
        VALIDATE,
        REJECT,
        WITHDRAW,
        ARCHIVE,
        PROPOSE,
        RENEW,
        KEEP,
        CORRECT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resource_history_line_seq")
    @SequenceGenerator(name = "resource_history_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resource_id")
    private Resource resource;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Column(name = "account_id")
    private Long accountId;

    private String name;
    private String reason;

    protected HistoryLine() {}

    HistoryLine(Resource resource, Act act, Reviewer by, String reason) {
        this.resource = resource;
        this.act = act;
        this.reason = reason == null ? "" : reason;
        at = by.at();
        accountId = by.accountId();
        name = by.name();
    }

    static String needed(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "resource.needs-a-reason");
        }
        return within(reason);
    }

    static String within(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "resource.too-long", LONGEST_REASON);
        }
        return text;
    }

    public Instant at() {
        return at;
    }

    public Act act() {
        return act;
    }

    /** The account that acted, or null for an API token, the server, and people outside the team. */
    public Long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    /** The word to the author, or empty. */
    public String reason() {
        return reason;
    }
}
