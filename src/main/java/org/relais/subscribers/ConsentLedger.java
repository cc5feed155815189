package org.relais.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.relais.staff.Actor;
import org.relais.staff.HashChain;

/** The ledger of consents: one line for each « yes » and each « no », in the transaction of the act, chained by hash. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConsentLedger {
    private static final String CHAIN = "consent";
    private static final int STRIDE = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HashChain chain;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * Waits until nobody else is writing: who then looks whether a person exists, and adds them, does so alone. Two imports of
     * one file at the same time add each person once.
     */
    void lock() {
        chain.append(CHAIN, List.of());
    }

    void record(Subscriber subscriber, Consent consent) {
        record(List.of(subscriber), consent);
    }

    /** The same words of many people: one lock, one batch. */
    void record(List<Subscriber> subscribers, Consent consent) {
        List<ConsentEntry> entries = new ArrayList<>(subscribers.size());
        for (Subscriber subscriber : subscribers) {
            entries.add(new ConsentEntry(subscriber.id(), consent, clock.instant(), actor.email()));
        }
        chained(entries).forEach(entities::persist);
    }

    /** Gives each its place in the chain, under one lock; whoever asks writes them, in the same transaction. */
    List<ConsentEntry> chained(List<ConsentEntry> entries) {
        List<HashChain.Link> links =
                chain.append(CHAIN, entries.stream().map(ConsentEntry::content).toList());
        for (int i = 0; i < links.size(); i++) {
            entries.get(i).linked(links.get(i));
        }
        return entries;
    }

    /** What one person said, newest first. */
    List<ConsentEntry> about(long subscriberId) {
        return entities.createQuery(
                        "select e from ConsentEntry e where e.subscriberId = :id order by e.id desc",
                        ConsentEntry.class)
                .setParameter("id", subscriberId)
                .getResultList();
    }

    /** The number of the first line that is no longer what was written. */
    OptionalLong firstBroken() {
        return chain.firstBroken(CHAIN, this::after);
    }

    private List<ConsentEntry> after(long number) {
        return entities.createQuery(
                        "select e from ConsentEntry e where e.id > :number order by e.id", ConsentEntry.class)
                .setParameter("number", number)
                .setMaxResults(STRIDE)
                .getResultList();
    }
}
