package org.relais.askings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.relais.subscribers.Subscriber;

/** One lot of people who are asked the same; stopped when the team wants no more of it to leave. */
@Entity
public class Asking {
    /** Whom it asks. */
    public enum Kind {
        /** People of a file, who are nobody to us until they confirm. */
        FILE(Subscriber.Status.PENDING),
        /** People who hear from us already, whom the team proposes one thing more. */
        OFFER(Subscriber.Status.CONFIRMED);

        private final Subscriber.Status whom;

        Kind(Subscriber.Status whom) {
            this.whom = whom;
        }

        /** Whoever came by themselves meanwhile, or left, is asked no more. */
        boolean asks(Subscriber.Status status) {
            return whom == status;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "asking_seq")
    @SequenceGenerator(name = "asking_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String source;
    private String origin;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Version
    private int version;

    protected Asking() {}

    Asking(NewAsking asked, String begunBy, Instant now) {
        this.begunBy = begunBy;
        kind = asked.kind();
        source = asked.source();
        origin = asked.origin();
        begunAt = now;
    }

    /**
     * A lot about to be asked.
     *
     * @param source where their addresses come from, as the mail tells them
     * @param origin what asks, for the proof: an import and its file, or an act on many
     */
    public record NewAsking(Kind kind, String source, String origin) {}

    void stop(Instant now) {
        stoppedAt = stoppedAt == null ? now : stoppedAt;
    }

    public boolean stopped() {
        return stoppedAt != null;
    }

    public Long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String source() {
        return source;
    }

    String origin() {
        return origin;
    }

    String begunBy() {
        return begunBy;
    }
}
