package org.relais.preferences;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.consents.Topic;

/**
 * That somebody has just left something: for a day they may undo it, and say why when they like. After that it is nobody's, and
 * only the count of reasons remains.
 */
@Entity
public class Departure {
    static final Duration TO_UNDO = Duration.ofDays(1);

    /** What people may say, without words of their own. */
    public enum Why {
        TOO_MUCH,
        NOT_FOR_ME,
        OTHER_WORK,
        NEVER_ASKED,
        OTHER;

        static Optional<Why> named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "departure_seq")
    @SequenceGenerator(name = "departure_seq", allocationSize = 50)
    private Long id;

    @Column(name = "subscriber_id")
    private Long subscriberId;

    private String topics;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Enumerated(EnumType.STRING)
    private Why why;

    @Version
    private int version;

    protected Departure() {}

    Departure(long subscriberId, Set<Topic> topics, Instant now) {
        this.subscriberId = subscriberId;
        this.topics = topics.stream().map(Topic::name).collect(Collectors.joining(","));
        leftAt = now;
    }

    boolean canBeUndone(Instant now) {
        return subscriberId != null && undoneAt == null && now.isBefore(leftAt.plus(TO_UNDO));
    }

    /** @return what is received again */
    Set<Topic> undo(Instant now) {
        if (!canBeUndone(now)) {
            throw Refusal.conflict("departure.too-late");
        }
        undoneAt = now;
        return topics();
    }

    public boolean undone() {
        return undoneAt != null;
    }

    void because(Why reason) {
        why = reason;
    }

    public Set<Topic> topics() {
        return Arrays.stream(topics.split(","))
                .map(Topic::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    public Long id() {
        return id;
    }

    Long subscriberId() {
        return subscriberId;
    }

    /** Null when nothing was said. */
    public Why why() {
        return why;
    }
}
