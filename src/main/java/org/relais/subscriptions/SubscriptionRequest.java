package org.relais.subscriptions;

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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.consents.Wording;
import org.relais.subscribers.Choices;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Profile;
import org.relais.subscribers.Subscriber;

/**
 * What somebody asked for by a form, with its exact words: asked, and confirmed once by the press behind the link of its own
 * mail; one that is not confirmed within 7 days is forgotten (P8).
 */
@Entity
@Table(name = "subscription_request")
public class SubscriptionRequest {
    static final Duration TO_CONFIRM = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_request_seq")
    @SequenceGenerator(name = "subscription_request_seq", allocationSize = 50)
    private Long id;

    @Column(name = "subscriber_id")
    private Long subscriberId;

    @Embedded
    private Profile profile;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String page;
    private String notice;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "mailing_id")
    private Long mailingId;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "subscription_request_topic", joinColumns = @JoinColumn(name = "request_id"))
    @MapKeyColumn(name = "topic")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Topic, AskedWords> asked = new EnumMap<>(Topic.class);

    protected SubscriptionRequest() {}

    /**
     * @param notice the version of the information notice beside the form
     * @param words what stood beside each box that was ticked
     */
    SubscriptionRequest(long subscriberId, SignUp wish, String notice, Map<Topic, Wording> words, Instant now) {
        this.subscriberId = subscriberId;
        this.notice = notice;
        profile = wish.profile();
        mode = wish.mode();
        page = wish.page();
        askedAt = now;
        words.forEach((topic, said) -> asked.put(topic, new AskedWords(said)));
    }

    /** Which mail asks for its confirmation. */
    void writtenBy(long mailing) {
        mailingId = mailing;
    }

    boolean openAt(Instant now) {
        return now.isBefore(endsAt());
    }

    Instant endsAt() {
        return askedAt.plus(TO_CONFIRM);
    }

    /** @return false when it was confirmed before */
    boolean confirm(Instant now) {
        if (confirmedAt != null) {
            return false;
        }
        confirmedAt = now;
        return true;
    }

    /** What was told goes to the person; what was left out stays as it was. */
    void describe(Subscriber subscriber) {
        subscriber.describe(profile.over(subscriber.profile()));
        if (mode == Mode.DISCREET) {
            subscriber.writeAs(mode);
        }
    }

    /** The agreement to one thing, with all that proves it. */
    Choices.Act act(Topic topic) {
        String proof = "request %d, asked at %s, confirmed at %s behind the link of mail %d"
                .formatted(id, askedAt, confirmedAt, mailingId);
        return new Choices.Act(
                topic,
                Consent.Channel.DOUBLE_OPT_IN,
                asked.get(topic).wording(),
                page,
                new Consent.Evidence(notice, proof));
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** What was ticked, in order. */
    public Set<Topic> topics() {
        return asked.isEmpty() ? Set.of() : EnumSet.copyOf(asked.keySet());
    }

    public Mode mode() {
        return mode;
    }

    Long id() {
        return id;
    }

    Long subscriberId() {
        return subscriberId;
    }

    /** Null before the mail is handed over. */
    Long mailingId() {
        return mailingId;
    }
}
