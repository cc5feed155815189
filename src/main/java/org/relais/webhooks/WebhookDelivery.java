package org.relais.webhooks;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One event for one webhook. WAITING → DELIVERED, or WAITING again with a later instant after a failed try, or GIVEN_UP after the
 * seventh; « send again » makes it WAITING once more. Who works on it holds a lease that simply ends, so a node that dies loses
 * nothing; the reader may then get it twice, with the same id.
 */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {
    /** Where it stands. */
    public enum Status {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_delivery_seq")
    @SequenceGenerator(name = "webhook_delivery_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "webhook_id")
    private Webhook webhook;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private WebhookEvent event;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "leased_until")
    private Instant leasedUntil = Instant.EPOCH;

    @Column(name = "last_tried_at")
    private Instant lastTriedAt;

    @Column(name = "response_code")
    private Integer responseCode;

    private String trouble;

    protected WebhookDelivery() {}

    WebhookDelivery(Webhook webhook, WebhookEvent event, Instant now) {
        this.webhook = webhook;
        this.event = event;
        dueAt = now;
    }

    void lease(Instant until) {
        leasedUntil = until;
    }

    void ended(Answer answer, Instant now) {
        attempts++;
        lastTriedAt = now;
        leasedUntil = Instant.EPOCH;
        responseCode = answer.code().orElse(null);
        trouble = answer.trouble().orElse(null);
        if (answer.delivered()) {
            status = Status.DELIVERED;
        } else if (attempts > PAUSES.size()) {
            status = Status.GIVEN_UP;
        } else {
            dueAt = now.plus(PAUSES.get(attempts - 1));
        }
    }

    /** As if it had never been tried; what is just being tried is left alone. */
    void again(Instant now) {
        if (leasedUntil.isBefore(now)) {
            status = Status.WAITING;
            attempts = 0;
            dueAt = now;
        }
    }

    Parcel parcel() {
        return new Parcel(id, webhook.id(), webhook.url(), webhook.salt(), event.messageId(), event.body());
    }

    public Long id() {
        return id;
    }

    public Webhook webhook() {
        return webhook;
    }

    public WebhookEvent event() {
        return event;
    }

    public Status status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    /** When it is tried next, while it waits. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant lastTriedAt() {
        return lastTriedAt;
    }

    public Integer responseCode() {
        return responseCode;
    }

    /** The key of a sentence, {@code webhook.trouble.…}. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
