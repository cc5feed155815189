package org.relais.door;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The last three letters to an address, one row for each purpose.
 *
 * <p>Why no race passes: the rule is the predicate of the update, on one row. Whoever comes at the same time waits for the
 * row's lock and, at READ COMMITTED, has the predicate read again on the row as it was committed, and fails. For an address
 * never written to, the unique key plays the row: the second insert waits for the first and then does nothing. Counting
 * letters in a table of letters would not do: two transactions do not see each other's.
 */
record LetterRepository(Sql sql) {
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** For all addresses together, and read without a lock: passed by at most those who ask at this very moment. */
    private static final String BELOW_THE_CEILING = "(select count(*) from door_letter where last_at > ?) < ?";

    /** Whose letter, and when. */
    record Address(String purpose, String fingerprint) {}

    boolean take(Address address, Instant now, int ceiling) throws SQLException {
        return again(address, now, ceiling) || first(address, now, ceiling);
    }

    private boolean again(Address address, Instant now, int ceiling) throws SQLException {
        return sql.change(
                        """
                        update door_letter set third_at = second_at, second_at = last_at, last_at = ?
                        where purpose = ? and fingerprint = ? and last_at <= ? and third_at <= ? and refused_until <= ?
                          and\s""" + BELOW_THE_CEILING,
                        now,
                        address.purpose(),
                        address.fingerprint(),
                        now.minus(PAUSE),
                        now.minus(DAY),
                        now,
                        now.minus(HOUR),
                        ceiling)
                == 1;
    }

    private boolean first(Address address, Instant now, int ceiling) throws SQLException {
        return sql.change(
                        """
                        insert into door_letter (purpose, fingerprint, last_at, second_at, third_at, refused_until)
                        select cast(? as varchar(40)), cast(? as varchar(128)), cast(? as timestamp(6) with time zone),
                          cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone),
                          cast(? as timestamp(6) with time zone)
                        where\s""" + BELOW_THE_CEILING + " on conflict do nothing",
                        address.purpose(),
                        address.fingerprint(),
                        now,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        now.minus(HOUR),
                        ceiling)
                == 1;
    }

    Optional<Long> idOf(Address address) throws SQLException {
        return sql.first(
                "select id from door_letter where purpose = ? and fingerprint = ?",
                row -> row.getLong(1),
                address.purpose(),
                address.fingerprint());
    }

    Optional<Address> address(long id) throws SQLException {
        return sql.first(
                "select purpose, fingerprint from door_letter where id = ?",
                row -> new Address(row.getString(1), row.getString(2)),
                id);
    }

    /** @return false when it was so already */
    boolean refuse(long id, Instant now, Instant until) throws SQLException {
        return sql.change(
                        "update door_letter set refused_until = ? where id = ? and refused_until <= ?", until, id, now)
                == 1;
    }

    Set<String> refusing(Collection<String> fingerprints, Instant now) throws SQLException {
        return new HashSet<>(sql.read(
                "select fingerprint from door_letter where fingerprint = any(?) and refused_until > ?",
                row -> row.getString(1),
                fingerprints.toArray(String[]::new),
                now));
    }

    int forget(String fingerprint) throws SQLException {
        return sql.change("delete from door_letter where fingerprint = ?", fingerprint);
    }

    void forget(Instant lastBefore, Instant now) throws SQLException {
        sql.change("delete from door_letter where last_at < ? and refused_until < ?", lastBefore, now);
    }
}
