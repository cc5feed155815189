package org.relais.contributions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.relais.Refusal;
import org.relais.resources.Draft;

/**
 * A form that somebody outside fills in. DRAFT while they type; TO_CONFIRM once they have sent it and a mail asks whether the
 * address is theirs; SENT when they said so, from when on a resource stands for it. What is not sent within {@link #KEPT} goes,
 * what is not confirmed within {@link #TO_CONFIRM}. Its answers stay open while the resource's state lets its author change it.
 */
@Entity
public class Contribution {
    static final Duration KEPT = Duration.ofDays(30);
    static final Duration TO_CONFIRM = Duration.ofDays(7); // P8

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contribution_seq")
    @SequenceGenerator(name = "contribution_seq", allocationSize = 50)
    private Long id;

    private String answers;

    @Enumerated(EnumType.STRING)
    private ContributionStatus status = ContributionStatus.DRAFT;

    private String email;
    private String fingerprint;
    private String language;

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Contribution() {}

    /** @param language in which its author is written to */
    Contribution(Answers answers, String language, Instant now) {
        this.answers = answers.json();
        this.language = language;
        begunAt = now;
        changedAt = now;
    }

    void write(Answers changed, Instant now) {
        answers = changed.json();
        changedAt = now;
    }

    /** Sent by its author, whose address is still to be proved; sending it again is fine. */
    void ask(String address, String itsFingerprint, Instant now) {
        if (status == ContributionStatus.SENT) {
            throw Refusal.conflict("contribution.sent");
        }
        email = address;
        fingerprint = itsFingerprint;
        status = ContributionStatus.TO_CONFIRM;
        changedAt = now;
    }

    /** The team has set something right in what it became. */
    void corrected(Draft before, Draft after) {
        answers = answers()
                .corrected("title", before.title(), after.title())
                .corrected("summary", before.summary(), after.summary())
                .corrected("body", before.body(), after.body())
                .corrected("link", before.link(), after.link())
                .json();
    }

    boolean confirmable(Instant now) {
        return status == ContributionStatus.TO_CONFIRM
                && changedAt.plus(TO_CONFIRM).isAfter(now);
    }

    void confirmed(long resource, Instant now) {
        status = ContributionStatus.SENT;
        resourceId = resource;
        changedAt = now;
    }

    /** Whose address was typed, so that it can be found and erased before it is sent too. */
    void typedBy(String itsFingerprint) {
        if (status == ContributionStatus.DRAFT) {
            fingerprint = itsFingerprint;
        }
    }

    /** Its author asked to be forgotten: what they proposed stays, nobody's. */
    void anonymise() {
        answers = answers().without("email").json();
        email = null;
        fingerprint = null;
    }

    /** The address was somebody else's. */
    void disowned() {
        if (status == ContributionStatus.TO_CONFIRM) {
            status = ContributionStatus.DRAFT;
            anonymise();
        }
    }

    public Long id() {
        return id;
    }

    public Answers answers() {
        return Answers.read(answers);
    }

    public ContributionStatus status() {
        return status;
    }

    /** Whether its author is told what becomes of it. */
    public boolean told() {
        return email != null;
    }

    /** Null before it was sent. */
    String email() {
        return email;
    }

    String fingerprint() {
        return fingerprint;
    }

    String language() {
        return language;
    }

    /** Null before it was confirmed. */
    public Long resourceId() {
        return resourceId;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
