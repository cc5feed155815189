package org.relais.staff;

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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.relais.Refusal;

/** A key for another program: made by an administrator, shown once, kept as a hash, usable until it is revoked. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_token_role", joinColumns = @JoinColumn(name = "api_token_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected ApiToken() {}

    ApiToken(String name, String tokenHash, Set<Role> roles, Long createdBy, Instant now) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Refusal.invalid("name", "token.needs-a-name");
        }
        if (roles.isEmpty()) {
            throw Refusal.invalid("roles", "account.needs-a-role");
        }
        this.name = name.strip();
        this.tokenHash = tokenHash;
        this.createdBy = createdBy;
        this.roles.addAll(roles);
        createdAt = now;
    }

    void used(Instant now) {
        // To the hour: a busy integrator does not cost a write per request.
        if (lastUsedAt == null || lastUsedAt.plusSeconds(3600).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    /** Revoking twice changes nothing. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    Actor.Who who() {
        return new Actor.Who(null, createdBy, "token:" + name, name, Set.copyOf(roles));
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public Set<Role> roles() {
        return roles;
    }
}
