package org.relais.subscribers;

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
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.relais.consents.Consent;
import org.relais.consents.ConsentLedger;
import org.relais.consents.Topic;
import org.relais.outbox.OutboxService;

/**
 * Brings many people in at once, each with their line in the ledger, in the caller's transaction: a few statements for thousands
 * of rows, whatever the database. See decision 17.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Enrolment {
    @Resource(lookup = "java:jboss/datasources/RelaisDS")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private OutboxService outbox;

    @Inject
    private Clock clock;

    /** Where those of these fingerprints stand that we know. */
    public record Standings(Map<String, Subscriber.Status> statuses, Map<Topic, Set<String>> opposed) {
        /** Null for who is not known. */
        public Subscriber.Status status(String fingerprint) {
            return statuses.get(fingerprint);
        }

        /** Whether one of these must not be sent there, whoever asks for it. */
        public boolean opposes(String fingerprint, Set<Topic> topics) {
            return topics.stream().anyMatch(topic -> opposed.get(topic).contains(fingerprint));
        }
    }

    /** Waits until nobody else adds anyone: who then looks, and adds, does so alone. */
    public void lock() {
        ledger.lock();
    }

    public Standings look(Collection<String> fingerprints) {
        Map<Topic, Set<String>> opposed = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            opposed.put(topic, outbox.suppressed(fingerprints, topic.list()));
        }
        return new Standings(fingerprints.isEmpty() ? Map.of() : onRows(rows -> rows.statuses(fingerprints)), opposed);
    }

    /**
     * Adds them as confirmed. They are not known, and differ from each other: {@link #lock} and {@link #look} first.
     *
     * @return their ids, in the same order
     */
    public List<Long> add(List<Newcomer> people, ImportTerms terms, Consent.Channel channel) {
        if (people.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Long> ids = onRows(rows -> {
            List<Long> fresh = rows.freshIds(people.size());
            rows.insert(people, fresh, Entry.confirmed(terms, now));
            return fresh;
        });
        for (Topic topic : Topic.values()) {
            ledger.record(wanting(people, ids, topic), terms.consent(topic, channel));
        }
        return ids;
    }

    /** Adds them as people who have yet to confirm, with nothing in the ledger. They are not known, and differ from each other. */
    public List<Long> expect(List<Newcomer> people, String source) {
        Instant now = clock.instant();
        return people.isEmpty()
                ? List.of()
                : onRows(rows -> {
                    List<Long> fresh = rows.freshIds(people.size());
                    rows.insert(people, fresh, new Entry(Subscriber.Status.PENDING, source, now, null, now));
                    return fresh;
                });
    }

    /**
     * How all of a portion come in.
     *
     * @param confirmedAt null until they confirm
     * @param actedAt when they last did something themselves
     */
    record Entry(Subscriber.Status status, String source, Instant at, Instant confirmedAt, Instant actedAt) {
        static Entry confirmed(ImportTerms terms, Instant now) {
            Instant agreed = terms.consentOn().atStartOfDay(ZoneOffset.UTC).toInstant();
            return new Entry(Subscriber.Status.CONFIRMED, terms.source(), now, now, agreed);
        }
    }

    private static List<Long> wanting(List<Newcomer> people, List<Long> ids, Topic topic) {
        return IntStream.range(0, people.size())
                .filter(i -> people.get(i).topics().contains(topic))
                .mapToObj(ids::get)
                .toList();
    }

    /** What is done with the rows. */
    @FunctionalInterface
    private interface Work<T> {
        T on(EnrolmentRepository rows) throws SQLException;
    }

    /** What was changed through JPA is flushed first; closing the connection ends nothing. */
    private <T> T onRows(Work<T> work) {
        entities.flush();
        try (Connection connection = dataSource.getConnection()) {
            return work.on(new EnrolmentRepository(connection));
        } catch (SQLException failed) {
            // Without the database's own words: they may name an address (P11).
            throw new IllegalStateException("The subscribers' tables did not answer: " + failed.getSQLState());
        }
    }
}
