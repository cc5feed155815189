package org.relais.links;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.relais.reach.Sight;

/** What was last seen behind the link of a resource. A page that answers is looked at again in a month, one that does not in a day. */
@Entity
@Table(name = "link_check")
public class LinkCheck {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    @Id
    @Column(name = "resource_id")
    private Long resourceId;

    private String link;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean alive;
    private Integer code;
    private String trouble;
    private Long length;

    @Column(name = "media_type")
    private String type;

    private int failures;

    protected LinkCheck() {}

    LinkCheck(long resourceId) {
        this.resourceId = resourceId;
    }

    void saw(String address, Sight sight, Instant now) {
        failures = sight.alive() ? 0 : address.equals(link) ? failures + 1 : 1;
        link = address;
        alive = sight.alive();
        code = sight.code();
        trouble = sight.trouble();
        length = sight.length();
        type = sight.type();
        checkedAt = now;
        dueAt = now.plus(alive || failures > 3 ? MONTH : DAY);
    }

    boolean leadsTo(String address) {
        return address.equals(link);
    }

    public boolean alive() {
        return alive;
    }

    /** Of HTTP, or null when there was no answer. */
    public Integer code() {
        return code;
    }

    /** Why there was none, or null. */
    public String trouble() {
        return trouble;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** In bytes, or null when its server does not say. */
    public Long length() {
        return length;
    }

    /** Such as {@code audio/mpeg}, or null. */
    public String type() {
        return type;
    }

    public Instant checkedAt() {
        return checkedAt;
    }
}
