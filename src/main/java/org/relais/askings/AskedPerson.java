package org.relais.askings;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.consents.Wording;
import org.relais.subscribers.Choices;
import org.relais.subscribers.Profile;
import org.relais.subscribers.Subscriber;

/**
 * Somebody of a lot. WAITING until their mail is written, ASKED for 7 days, then CONFIRMED or DECLINED by their own press, or
 * EXPIRED; PASSED_OVER when their turn came and they must not be written to any more. After the 7 days it is nobody's (P8) but for the
 * fingerprint, which keeps a second lot from asking them within a year.
 */
@Entity
@Table(name = "asked_person")
public class AskedPerson {
    static final Duration TO_ANSWER = Duration.ofDays(7);

    /** Where it stands. */
    public enum Status {
        WAITING,
        ASKED,
        CONFIRMED,
        DECLINED,
        EXPIRED,
        PASSED_OVER
    }

    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asking_id")
    private Asking asking;

    @Column(name = "subscriber_id")
    private Long subscriberId;

    private String fingerprint;

    @Embedded
    private Profile profile;

    private String topics;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Version
    private int version;

    protected AskedPerson() {}

    /** The mail that asks is written. */
    void ask(long mailing, Instant now) {
        status = Status.ASKED;
        askedAt = now;
        mailingId = mailing;
    }

    /** Their turn came, and they must not be written to, or hear it already. */
    void passOver(Instant now) {
        settle(Status.PASSED_OVER, now);
    }

    boolean openAt(Instant now) {
        return askedAt != null && subscriberId != null && now.isBefore(endsAt());
    }

    Instant endsAt() {
        return askedAt.plus(TO_ANSWER);
    }

    /** @return false when it was answered before */
    boolean confirm(Instant now) {
        return answer(Status.CONFIRMED, now);
    }

    /** @return false when it was answered before */
    boolean decline(Instant now) {
        return answer(Status.DECLINED, now);
    }

    /** The lists they are kept on no more: of strangers to us all of them, of others what was proposed. */
    Set<String> declined(Subscriber subscriber) {
        return asking.kind() == Asking.Kind.FILE
                ? Set.of("*")
                : topics().stream()
                        .filter(topic -> !subscriber.receives(topic))
                        .map(Topic::list)
                        .collect(Collectors.toSet());
    }

    private boolean answer(Status given, Instant now) {
        if (answered()) {
            return false;
        }
        settle(given, now);
        return true;
    }

    private void settle(Status reached, Instant now) {
        status = reached;
        settledAt = now;
    }

    public boolean answered() {
        return status == Status.CONFIRMED || status == Status.DECLINED;
    }

    /** The 7 days are over: whoever said nothing goes, and whoever answered is found in the ledger. */
    void forget(Instant now) {
        if (status == Status.ASKED) {
            settle(Status.EXPIRED, now);
        }
        bare();
    }

    /** Nothing that tells who it was remains (P7). */
    void erase(Instant now) {
        if (status == Status.WAITING || status == Status.ASKED) {
            settle(Status.PASSED_OVER, now);
        }
        bare();
        fingerprint = "erased-" + id;
    }

    private void bare() {
        subscriberId = null;
        profile = Profile.reading(profile.language());
    }

    /** The agreement to one thing, with all that proves it. */
    Choices.Act act(Topic topic, Wording wording, String notice) {
        String proof = "person %d of %s, by %s, asked at %s, confirmed at %s behind the link of mail %d"
                .formatted(id, asking.origin(), asking.begunBy(), askedAt, settledAt, mailingId);
        return new Choices.Act(
                topic, Consent.Channel.DOUBLE_OPT_IN, wording, asking.source(), new Consent.Evidence(notice, proof));
    }

    /** What the file or the team told goes to the person; what they told themselves stays. */
    void describe(Subscriber subscriber) {
        if (asking.kind() == Asking.Kind.FILE) {
            Profile told = subscriber.profile().over(profile);
            subscriber.describe(told);
        }
    }

    /** What they are asked, in order. */
    public Set<Topic> topics() {
        return Arrays.stream(topics.split(","))
                .map(Topic::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    public Asking asking() {
        return asking;
    }

    public Status status() {
        return status;
    }

    Long id() {
        return id;
    }

    /** Null once it is nobody's. */
    Long subscriberId() {
        return subscriberId;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Null before the mail is written. */
    Long mailingId() {
        return mailingId;
    }
}
