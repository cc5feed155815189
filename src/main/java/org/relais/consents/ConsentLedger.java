package org.relais.consents;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.relais.staff.Actor;
import org.relais.staff.HashChain;
import org.relais.web.Settings;

/** The ledger of consents: one line for each « yes » and each « no », in the transaction of the act, chained by hash. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConsentLedger {
    private static final String CHAIN = "consent";
    private static final int STRIDE = 5000;

    @Resource(lookup = "java:jboss/datasources/RelaisDS")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HashChain chain;

    @Inject
    private Actor actor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Waits until nobody else is writing: who then looks whether a person exists, and adds them, does so alone. Two imports of
     * one file at the same time add each person once.
     */
    public void lock() {
        chain.append(CHAIN, List.of());
    }

    public void record(long subscriberId, Consent consent) {
        chained(entries(List.of(subscriberId), consent)).forEach(entities::persist);
    }

    /** The same words of many people: one lock, one statement. */
    public void record(List<Long> subscriberIds, Consent consent) {
        if (subscriberIds.isEmpty()) {
            return;
        }
        List<ConsentEntry> chained = chained(entries(subscriberIds, consent));
        entities.flush();
        try (Connection connection = dataSource.getConnection()) {
            new EntryRepository(connection).insert(chained);
        } catch (SQLException failed) {
            throw silent(failed);
        }
    }

    private List<ConsentEntry> entries(List<Long> subscriberIds, Consent consent) {
        Instant now = clock.instant();
        return subscriberIds.stream()
                .map(id -> new ConsentEntry(id, consent, now, actor.email()))
                .toList();
    }

    /** Gives each its place in the chain, under one lock. */
    private List<ConsentEntry> chained(List<ConsentEntry> entries) {
        List<HashChain.Link> links =
                chain.append(CHAIN, entries.stream().map(ConsentEntry::content).toList());
        for (int i = 0; i < links.size(); i++) {
            entries.get(i).linked(links.get(i));
        }
        count(entries.get(0), entries.size());
        return entries;
    }

    /** For the charts; nobody else counts at the same time, since the chain is locked. */
    private void count(ConsentEntry like, int entries) {
        String today = "update consent_day set entries = entries + :entries where said_on = :day and what = :what";
        if (count(today, like, entries) == 0) {
            count("insert into consent_day (said_on, what, entries) values (:day, :what, :entries)", like, entries);
        }
    }

    private int count(String sql, ConsentEntry like, int number) {
        return entities.createNativeQuery(sql)
                .setParameter("entries", number)
                .setParameter("day", LocalDate.ofInstant(like.at(), settings.zone()))
                .setParameter("what", like.what().name())
                .executeUpdate();
    }

    /** What one person said, newest first. */
    public List<ConsentEntry> about(long subscriberId) {
        return entities.createQuery(
                        "select e from ConsentEntry e where e.subscriberId = :id order by e.id desc",
                        ConsentEntry.class)
                .setParameter("id", subscriberId)
                .getResultList();
    }

    /** How many lines it has. */
    long length() {
        return chain.length(CHAIN);
    }

    /** The number of the first line that is no longer what was written. */
    OptionalLong firstBroken() {
        entities.flush();
        try (Connection connection = dataSource.getConnection()) {
            EntryRepository lines = new EntryRepository(connection);
            return chain.firstBroken(CHAIN, number -> lines.after(number, STRIDE));
        } catch (SQLException failed) {
            throw silent(failed);
        }
    }

    private static IllegalStateException silent(SQLException failed) {
        return new IllegalStateException("The ledger did not answer: " + failed.getSQLState());
    }
}
