package org.relais.packs;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;

/**
 * Resources for one person who asked. DRAFT, one at most for each sender, gathered from page to page; then SENT, by the mailing that
 * carries it; then FORGOTTEN, a month after its address was typed: whom it went to and what was said to them are gone, what it held
 * and how it ended stay for the figures.
 */
@Entity
public class Pack {
    static final int MOST = 20;

    /** A month less what the job that comes each hour may be late. */
    static final Duration KEPT = Duration.ofDays(30).minusHours(2);

    /** A draft that nobody goes on with. */
    static final Duration DRAFT_KEPT = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pack_seq")
    @SequenceGenerator(name = "pack_seq", allocationSize = 50)
    private Long id;

    private String sender;

    @Column(name = "sender_name")
    private String senderName;

    @Enumerated(EnumType.STRING)
    private PackStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "pack_resource", joinColumns = @JoinColumn(name = "pack_id"))
    @OrderColumn(name = "place")
    @Column(name = "resource_id")
    private List<Long> resources = new ArrayList<>();

    private String email;
    private String fingerprint;
    private String language = "fr";
    private boolean discreet;
    private String word;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "addressed_at")
    private Instant addressedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Version
    private int version;

    protected Pack() {}

    Pack(Sender by) {
        sender = by.key();
        senderName = by.name();
        status = PackStatus.DRAFT;
        changedAt = by.at();
    }

    /** @return false when it is in it already */
    boolean add(long resourceId, Instant now) {
        changes(now);
        if (resources.contains(resourceId)) {
            return false;
        }
        if (resources.size() >= MOST) {
            throw Refusal.conflict("pack.too-many", MOST);
        }
        return resources.add(resourceId);
    }

    boolean remove(long resourceId, Instant now) {
        changes(now);
        return resources.remove(Long.valueOf(resourceId));
    }

    /** One place nearer to the first. */
    void up(long resourceId, Instant now) {
        changes(now);
        int place = resources.indexOf(resourceId);
        if (place > 0) {
            Collections.swap(resources, place, place - 1);
        }
    }

    void write(Letter letter, String print, Instant now) {
        changes(now);
        if (!letter.email().equals(email)) {
            addressedAt = now;
        }
        email = letter.email();
        fingerprint = print;
        language = letter.language();
        discreet = letter.discreet();
        word = letter.word().text();
    }

    private void changes(Instant now) {
        if (status != PackStatus.DRAFT) {
            throw Refusal.conflict("pack.has-left");
        }
        changedAt = now;
    }

    /** What is to leave; refused as long as something is missing. */
    Letter letter() {
        if (resources.isEmpty()) {
            throw Refusal.conflict("pack.empty");
        }
        return Letter.typed(email, language, discreet ? Letter.Manner.DISCREET : Letter.Manner.PLAIN, word);
    }

    void sent(long mailing, Instant now) {
        changes(now);
        status = PackStatus.SENT;
        mailingId = mailing;
        sentAt = now;
    }

    /**
     * Nobody's any more.
     *
     * @param ended what became of it
     */
    void forget(Outcome ended) {
        status = PackStatus.FORGOTTEN;
        outcome = ended;
        email = null;
        fingerprint = null;
        word = null;
        mailingId = null;
    }

    public Long id() {
        return id;
    }

    String sender() {
        return sender;
    }

    public String senderName() {
        return senderName;
    }

    public PackStatus status() {
        return status;
    }

    /** Numbers, in the order of the mail. */
    public List<Long> resources() {
        return List.copyOf(resources);
    }

    /** Null when none was typed yet, or when it was forgotten. */
    public String email() {
        return email;
    }

    String fingerprint() {
        return fingerprint;
    }

    public String language() {
        return language;
    }

    public boolean discreet() {
        return discreet;
    }

    /** Null as the address is. */
    public String word() {
        return word;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Until it is forgotten. */
    Optional<Long> mailing() {
        return Optional.ofNullable(mailingId);
    }

    /** Once it is forgotten. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public int version() {
        return version;
    }
}
