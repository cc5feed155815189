package org.relais.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class LoginRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(String tokenHash, long accountId, Instant now, Instant expiresAt) {
        entities.createNativeQuery("""
                        insert into login(token_hash, account_id, created_at, expires_at)
                        values (:hash, :account, :now, :expires)""")
                .setParameter("hash", tokenHash)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /** The account behind a living log-in, when it is still enabled. */
    Optional<Account> account(String tokenHash, Instant now) {
        List<?> found = entities.createNativeQuery("""
                        select a.* from account a join login l on l.account_id = a.id
                        where l.token_hash = :hash and l.expires_at > :now and a.enabled""", Account.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(Account.class::cast).findFirst();
    }

    void end(String tokenHash) {
        entities.createNativeQuery("delete from login where token_hash = :hash")
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    void endAll(long accountId) {
        entities.createNativeQuery("delete from login where account_id = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void failed(String subject, Instant now) {
        entities.createNativeQuery("""
                        insert into login_failure(id, subject, at) values (nextval('login_failure_seq'), :subject, :now)""")
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
    }

    long failuresSince(String subject, Instant since) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from login_failure where subject = :subject and at > :since")
                        .setParameter("subject", subject)
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    void forget(String subject) {
        entities.createNativeQuery("delete from login_failure where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void purge(Instant now, Instant failuresBefore) {
        entities.createNativeQuery("delete from login where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery("delete from login_failure where at < :before")
                .setParameter("before", failuresBefore)
                .executeUpdate();
    }
}
