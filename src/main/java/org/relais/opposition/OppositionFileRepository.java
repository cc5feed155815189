package org.relais.opposition;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.relais.Refusal;
import org.relais.files.Reason;

@ApplicationScoped
class OppositionFileRepository {
    @Resource(lookup = "java:jboss/datasources/RelaisDS")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    void add(OppositionFile file) {
        entities.persist(file);
    }

    /** Arrays for a few statements whatever the file's size; the same text for PostgreSQL and H2. */
    void add(long fileId, AddressLines lines) {
        entities.flush();
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into opposition_address (opposition_file_id, fingerprint)
                    select cast(? as bigint), n.fingerprint from unnest(cast(? as varchar array)) as n(fingerprint)
                    """)) {
                insert.setLong(1, fileId);
                insert.setArray(
                        2,
                        connection.createArrayOf("varchar", lines.fingerprints().toArray()));
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into opposition_refused (opposition_file_id, line, reason, first_line)
                    select cast(? as bigint), n.line, n.reason, n.first_line
                    from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as bigint array))
                    as n(line, reason, first_line)
                    """)) {
                List<AddressLines.Refused> refused = lines.refused();
                insert.setLong(1, fileId);
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint",
                                refused.stream().map(AddressLines.Refused::line).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "varchar",
                                refused.stream()
                                        .map(each -> each.reason().name())
                                        .toArray()));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "bigint",
                                refused.stream()
                                        .map(AddressLines.Refused::first)
                                        .toArray()));
                insert.executeUpdate();
            }
        } catch (SQLException failed) {
            // Without the database's own words: they may name what a line said (P11).
            throw new IllegalStateException("The tables of the opposition did not answer: " + failed.getSQLState());
        }
    }

    OppositionFile get(long id) {
        return found(entities.find(OppositionFile.class, id));
    }

    OppositionFile lock(long id) {
        return found(entities.find(OppositionFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static OppositionFile found(OppositionFile file) {
        if (file == null) {
            throw Refusal.unknown("suppression.file.unknown");
        }
        return file;
    }

    /** Somebody's to whom we write. */
    long known(long fileId) {
        return number(
                "select count(*) from opposition_address a join subscriber s on s.fingerprint = a.fingerprint"
                        + " where a.opposition_file_id = :file and s.status not in ('SUPPRESSED', 'ERASED')",
                fileId);
    }

    long already(long fileId) {
        return number(
                "select count(*) from opposition_address a join suppression x on x.fingerprint = a.fingerprint"
                        + " where a.opposition_file_id = :file and x.list = '*'",
                fileId);
    }

    private long number(String count, long fileId) {
        return ((Number) entities.createNativeQuery(count)
                        .setParameter("file", fileId)
                        .getSingleResult())
                .longValue();
    }

    Optional<Long> blocking() {
        return entities.createQuery(
                        "select e.id from OppositionFile e where e.status = :blocking order by e.id", Long.class)
                .setParameter("blocking", OppositionFile.Status.BLOCKING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    List<String> next(long fileId, int most) {
        return entities.createNativeQuery("select fingerprint from opposition_address where opposition_file_id = :file"
                        + " order by fingerprint limit " + most)
                .setParameter("file", fileId)
                .getResultList();
    }

    void forget(long fileId, List<String> had) {
        entities.createNativeQuery(
                        "delete from opposition_address where opposition_file_id = :file and fingerprint in (:had)")
                .setParameter("file", fileId)
                .setParameter("had", had)
                .executeUpdate();
    }

    void forget(long fileId) {
        entities.createNativeQuery("delete from opposition_address where opposition_file_id = :file")
                .setParameter("file", fileId)
                .executeUpdate();
    }

    /** Read before then, and nobody did anything about it. */
    List<OppositionFile> left(Instant before) {
        return entities.createQuery(
                        "select e from OppositionFile e where e.status = :read and e.broughtAt < :before",
                        OppositionFile.class)
                .setParameter("read", OppositionFile.Status.READ)
                .setParameter("before", before)
                .getResultList();
    }

    /** In the order of the file. */
    @SuppressWarnings("unchecked")
    List<RefusedAddress> refused(long fileId, long after, int most) {
        List<Object[]> rows = entities.createNativeQuery("select line, reason, first_line from opposition_refused"
                        + " where opposition_file_id = :file and line > :after order by line limit " + most)
                .setParameter("file", fileId)
                .setParameter("after", after)
                .getResultList();
        return rows.stream()
                .map(row -> new RefusedAddress(
                        ((Number) row[0]).longValue(),
                        Reason.valueOf(row[1].toString()),
                        ((Number) row[2]).longValue()))
                .toList();
    }
}
