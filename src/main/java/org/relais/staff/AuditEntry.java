package org.relais.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act, written once and never changed. Names no address of a subscriber: the object is {@code subscriber/42}. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry implements HashChain.Entry {
    @Id
    private Long id;

    private Instant at;
    private String actor;
    private String action;
    private String object;
    private String detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    AuditEntry(Act act, HashChain.Link link) {
        id = link.number();
        at = act.at();
        actor = act.actor();
        action = act.action();
        object = act.object();
        detail = act.detail();
        previousHash = link.previousHash();
        hash = link.hash();
    }

    /** What an entry says, before it has its place in the chain. */
    record Act(Instant at, String actor, String action, String object, String detail) {
        String content() {
            return HashChain.content(at, actor, action, object, detail);
        }
    }

    @Override
    public boolean intact(String expectedPrevious) {
        return previousHash.equals(expectedPrevious)
                && hash.equals(HashChain.hash(previousHash, new Act(at, actor, action, object, detail).content()));
    }

    @Override
    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    /** {@code noun.verb}, as in the URL and the service: {@code issue.schedule}. */
    public String action() {
        return action;
    }

    public String object() {
        return object;
    }

    public String detail() {
        return detail;
    }

    @Override
    public String hash() {
        return hash;
    }
}
