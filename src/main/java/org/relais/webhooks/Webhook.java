package org.relais.webhooks;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relais.Refusal;

/**
 * Another program's door, and which events it wants. ACTIVE ⇄ PAUSED; while it is paused its messages wait. Deleted with its log. The
 * secret that signs its messages is derived from the salt under the server's key, so a copy of the database signs nothing.
 */
@Entity
@Table(name = "webhook")
public class Webhook {
    /** Whether its messages leave. */
    public enum Status {
        ACTIVE,
        PAUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_seq")
    @SequenceGenerator(name = "webhook_seq", allocationSize = 50)
    private Long id;

    private String url;
    private String salt;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "webhook_event_chosen", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "event")
    private Set<String> events = new TreeSet<>();

    protected Webhook() {}

    /** @param url checked by {@link Target} */
    Webhook(String url, String salt, Set<Event> events, Instant now) {
        this.url = url;
        this.salt = salt;
        createdAt = now;
        choose(events);
    }

    void choose(Set<Event> wanted) {
        if (wanted.isEmpty()) {
            throw Refusal.invalid("events", "webhook.needs-an-event");
        }
        events = wanted.stream().map(Event::known).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Pausing twice changes nothing. */
    void pause() {
        status = Status.PAUSED;
    }

    void resume() {
        status = Status.ACTIVE;
    }

    public Long id() {
        return id;
    }

    public String url() {
        return url;
    }

    String salt() {
        return salt;
    }

    public Status status() {
        return status;
    }

    public boolean paused() {
        return status == Status.PAUSED;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<String> events() {
        return events;
    }
}
