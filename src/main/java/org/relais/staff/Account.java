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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.relais.Refusal;

/** Someone of the team. Enabled from the start; disabled it keeps its past, and its log-ins end at once. */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", allocationSize = 50)
    private Long id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Account() {}

    public Account(String email, String name, String passwordHash, Set<Role> roles, Instant now) {
        if (roles.isEmpty()) {
            throw Refusal.invalid("roles", "account.needs-a-role");
        }
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles.addAll(roles);
        enabled = true;
        createdAt = now;
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    void disable(Actor by) {
        if (id.equals(by.accountId())) {
            throw Refusal.conflict("account.cannot-disable-oneself");
        }
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    Actor.Who who() {
        return new Actor.Who(id, id, email, name, Set.copyOf(roles));
    }

    String passwordHash() {
        return passwordHash;
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public boolean enabled() {
        return enabled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastLoginAt() {
        return lastLoginAt;
    }

    public Set<Role> roles() {
        return roles;
    }
}
