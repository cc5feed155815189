package org.relais.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that happened, once; its body is written at once, so that every try and every webhook says the same. */
@Entity
@Table(name = "webhook_event")
public class WebhookEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_event_seq")
    @SequenceGenerator(name = "webhook_event_seq", allocationSize = 50)
    private Long id;

    @Column(name = "message_id")
    private String messageId;

    private String event;
    private String body;
    private Instant at;

    protected WebhookEvent() {}

    WebhookEvent(Message message) {
        messageId = message.id();
        event = message.event().known();
        body = message.body();
        at = message.at();
    }

    /** The same at every try: the reader's key against doubles. */
    public String messageId() {
        return messageId;
    }

    public String event() {
        return event;
    }

    public String body() {
        return body;
    }

    public Instant at() {
        return at;
    }
}
