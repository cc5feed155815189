package org.relais.subscribers;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.relais.Refusal;
import org.relais.consents.Topic;

/**
 * Someone who hears from us, or did. PENDING until the address is confirmed, CONFIRMED when it is or when an import brings
 * the proof, UNSUBSCRIBED once nothing is wanted any more (and back, by the person's own act only), SUPPRESSED when the
 * address refuses mail, ERASED when nothing but the number remains.
 */
@Entity
public class Subscriber {
    /** Where a person stands. */
    public enum Status {
        PENDING,
        CONFIRMED,
        UNSUBSCRIBED,
        SUPPRESSED,
        ERASED;

        /** Whether whoever stands so can have chosen something to receive: a blocked address keeps its choices. */
        public boolean receives() {
            return this == CONFIRMED || this == SUPPRESSED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscriber_seq")
    @SequenceGenerator(name = "subscriber_seq", allocationSize = 50)
    private Long id;

    private String email;
    private String fingerprint;

    @Embedded
    private Profile profile;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Mode mode = Mode.USUAL;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_act_at")
    private Instant lastActAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "subscriber_topic", joinColumns = @JoinColumn(name = "subscriber_id"))
    @Column(name = "topic")
    @Enumerated(EnumType.STRING)
    private Set<Topic> topics = EnumSet.noneOf(Topic.class);

    protected Subscriber() {}

    /**
     * @param email normalised
     * @param fingerprint the address under the server's key
     * @param source where the address comes from, in words
     */
    public Subscriber(String email, String fingerprint, Profile profile, String source, Instant now) {
        this.email = email;
        this.fingerprint = fingerprint;
        this.source = source;
        status = Status.PENDING;
        createdAt = now;
        lastActAt = now;
        describe(profile);
    }

    /** What they say about themselves, or what was said of them. */
    public void describe(Profile told) {
        profile = told;
    }

    /** The person's agreement is proven: a confirmed address, or an import that gives source, date and basis. */
    void confirm(Topic topic, Instant now) {
        if (status != Status.PENDING && status != Status.CONFIRMED) {
            throw Refusal.conflict("subscriber.cannot-confirm");
        }
        topics.add(topic);
        status = Status.CONFIRMED;
        confirmedAt = confirmedAt == null ? now : confirmedAt;
    }

    /** @return false when the topic was not received any more, so that nothing changed */
    boolean leave(Topic topic) {
        if (!topics.remove(topic)) {
            return false;
        }
        if (topics.isEmpty() && status != Status.SUPPRESSED) {
            status = Status.UNSUBSCRIBED;
        }
        return true;
    }

    /**
     * The person comes back, or chooses one thing more, by their own act.
     *
     * @return false when the topic was still received, so that nothing changed
     */
    boolean comeBack(Topic topic, Instant now) {
        if (!canComeBack()) {
            throw Refusal.conflict("subscriber.cannot-come-back");
        }
        if (!topics.add(topic)) {
            return false;
        }
        confirmedAt = status == Status.CONFIRMED ? confirmedAt : now;
        status = Status.CONFIRMED;
        return true;
    }

    /**
     * They confirmed by a mail at the address itself: also someone who had left, and an address that was blocked, since it
     * answers.
     */
    void welcome(Topic topic, Instant now) {
        if (status == Status.ERASED) {
            throw Refusal.conflict("subscriber.cannot-come-back");
        }
        topics.add(topic);
        confirmedAt = status == Status.CONFIRMED ? confirmedAt : now;
        status = Status.CONFIRMED;
    }

    /** They did something themselves, so that nobody asks for years whether they still want to hear from us (P8). */
    public void acted(Instant now) {
        lastActAt = now;
    }

    public void writeAs(Mode wanted) {
        mode = wanted;
    }

    /**
     * Their choices stay, and nothing is written until then.
     *
     * @param until null to hear from us again
     */
    void pause(Instant until) {
        pausedUntil = until;
    }

    public boolean pausedAt(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }

    /** The same person under another address, which has confirmed it. */
    void moveTo(String address, String itsFingerprint) {
        if (status == Status.ERASED) {
            throw Refusal.conflict("subscriber.cannot-come-back");
        }
        email = address;
        fingerprint = itsFingerprint;
        status = status == Status.SUPPRESSED ? Status.CONFIRMED : status;
    }

    /** The address refuses mail (D13). */
    void suppress() {
        if (status != Status.ERASED) {
            status = Status.SUPPRESSED;
        }
    }

    /** Nothing that tells who it was remains (P7). */
    void erase() {
        email = null;
        fingerprint = null;
        profile = Profile.reading(profile.language());
        source = "";
        mode = Mode.USUAL;
        pausedUntil = null;
        topics.clear();
        status = Status.ERASED;
    }

    /** Whether the address takes no mail of a list until its holder confirms it again. */
    public boolean blocked() {
        return status == Status.SUPPRESSED;
    }

    public boolean canComeBack() {
        return status == Status.UNSUBSCRIBED || status == Status.CONFIRMED;
    }

    public boolean receives(Topic topic) {
        return topics.contains(topic);
    }

    /** What is wanted, in order. */
    public Set<Topic> topics() {
        return topics.isEmpty() ? Set.of() : EnumSet.copyOf(topics);
    }

    /** « s•••••@example.org »: enough for its owner, too little for anyone else. */
    public String maskedEmail() {
        return email == null ? "" : email.substring(0, 1) + "•••••" + email.substring(email.lastIndexOf('@'));
    }

    public Long id() {
        return id;
    }

    /** Null once erased. */
    public String email() {
        return email;
    }

    /** Of the address, under the server's key; null once erased. */
    public String fingerprint() {
        return fingerprint;
    }

    public String givenName() {
        return profile.givenName();
    }

    public String familyName() {
        return profile.familyName();
    }

    public String language() {
        return profile.language();
    }

    public String departement() {
        return profile.departement();
    }

    public String profession() {
        return profile.profession();
    }

    public String structure() {
        return profile.structure();
    }

    public Mode mode() {
        return mode;
    }

    /** Null when they hear from us. */
    public Instant pausedUntil() {
        return pausedUntil;
    }

    /** What they told about themselves. */
    public Profile profile() {
        return profile;
    }

    public boolean erased() {
        return status == Status.ERASED;
    }

    public Status status() {
        return status;
    }

    public String source() {
        return source;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** When they last did something themselves; of people who were imported, the day of their agreement. */
    public Instant lastActAt() {
        return lastActAt;
    }
}
