package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.relais.outbox.Provider;
import org.relais.outbox.Rows;

/**
 * How the providers stand, in the one place that all nodes share. Each change is one short transaction that looks at what
 * stands there, so that many lanes may ask for the same; only the database's clock counts.
 */
final class ProviderStore {
    /** While a probe is under way nobody sends another; if its node dies, this is how long the next one waits. */
    static final Duration PROBE = Duration.ofMinutes(2);

    private static final double LEAST = 0.1; // messages a second
    private static final double STEPS = 20; // from nothing to the full rate
    private static final int PORTION = 1_000;

    /**
     * One that is not simply open.
     *
     * @param rate messages a second, or null
     */
    record Seen(String name, Provider.State state, Double rate, boolean probeDue) {}

    private final ShortTransactions database;

    /**
     * @param dataSource without transactions of its own: every method commits
     */
    ProviderStore(DataSource dataSource) {
        this.database = ShortTransactions.on(dataSource);
    }

    /** Those that are not open, and domains that have just become so. */
    List<Seen> seen() throws SQLException {
        return database.alone(rows -> rows.read(
                """
                select name, state, rate, case when probe_at <= current_timestamp then 1 else 0 end probe_due
                from provider where state <> 'OPEN' or (name like '%.%' and probe_at is not null)
                """,
                row -> new Seen(
                        row.getString("name"),
                        Provider.State.valueOf(row.getString("state")),
                        row.getObject("rate", Double.class),
                        row.getInt("probe_due") == 1)));
    }

    /**
     * Half of what it was given, at most once in 5 s: before that, what was in flight answers for the rate of before.
     *
     * @param full what it rises to again
     * @param observed what it was really given
     */
    boolean slow(String name, double full, double observed, String reason) throws SQLException {
        return change("""
                update provider set state = 'SLOWED', reason = ?, full_rate = coalesce(full_rate, cast(? as double precision)),
                  rate = greatest(%s, least(coalesce(rate, cast(? as double precision)), cast(? as double precision)) / 2),
                  since = case state when 'OPEN' then current_timestamp else since end, changed_at = current_timestamp
                where name = ? and state in ('OPEN', 'SLOWED') and changed_at <= current_timestamp - interval '5' second
                """.formatted(LEAST), reason, full, full, observed, name);
    }

    /** A twentieth of the full rate more, at most once in 10 s, whoever asks. */
    boolean faster(String name) throws SQLException {
        return change("""
                update provider set
                  state = case when rate + full_rate / %1$s < full_rate then 'SLOWED' else 'OPEN' end,
                  reason = case when rate + full_rate / %1$s < full_rate then reason end,
                  since = case when rate + full_rate / %1$s < full_rate then since else current_timestamp end,
                  rate = case when rate + full_rate / %1$s < full_rate then rate + full_rate / %1$s end,
                  full_rate = case when rate + full_rate / %1$s < full_rate then full_rate end,
                  changed_at = current_timestamp
                where name = ? and state = 'SLOWED' and changed_at <= current_timestamp - interval '10' second
                """.formatted(STEPS), name);
    }

    /** Issues for it wait from now on; one that is already as shut stays as it is. */
    boolean shut(String name, ProbePlan plan, String reason) throws SQLException {
        return database.inTransaction(rows -> {
            if (Provider.isDomain(name)) {
                rows.change("insert into provider (name) values (?) on conflict do nothing", name);
            }
            return shut(rows, name, plan, reason, 1, "state not in ('PAUSED', '%s')".formatted(plan)) == 1;
        });
    }

    /** The probe was not taken either. */
    void stayShut(String name, ProbePlan plan, String reason) throws SQLException {
        database.inTransaction(rows -> {
            int failures = rows.first(
                            "select failures from provider where name = ? and state = ? for update",
                            row -> row.getInt(1),
                            name,
                            plan)
                    .orElse(0);
            return shut(rows, name, plan, reason, failures + 1, "state in ('CLOSED', 'PAUSED') and not by_hand");
        });
    }

    private static int shut(Rows rows, String name, ProbePlan plan, String reason, int failures, String from)
            throws SQLException {
        return rows.change("""
                update provider set state = '%1$s', failures = ?, reason = ?, changed_at = current_timestamp,
                  since = case state when '%1$s' then since else current_timestamp end,
                  probe_at = current_timestamp + cast(? as integer) * interval '1' second
                where name = ? and %2$s
                """.formatted(plan, from), failures, reason, seconds(plan.after(failures)), name);
    }

    /** The one message that is tried is ours to send. */
    static boolean beginProbe(Rows rows, String name) throws SQLException {
        return rows.change("""
                        update provider set probe_at = current_timestamp + cast(? as integer) * interval '1' second
                        where name = ? and state in ('CLOSED', 'PAUSED') and probe_at <= current_timestamp
                        """, seconds(PROBE), name) == 1;
    }

    /** It took a message: issues leave again, as slowly as before it was shut. What a person has shut, a person opens. */
    boolean open(String name) throws SQLException {
        return change("""
                update provider set state = case when rate is null then 'OPEN' else 'SLOWED' end, failures = 0,
                  since = current_timestamp, changed_at = current_timestamp
                where name = ? and state in ('CLOSED', 'PAUSED') and not by_hand
                """, name);
    }

    /**
     * What was put off until the probe of a domain that is open again is due at once, in portions. It is the domain's row that
     * remembers, so a node that dies leaves the rest to another; it is kept for as long as it says when people were alerted.
     */
    void recall(String domain) throws SQLException {
        while (recallSome(domain) == PORTION) {
            // the next thousand
        }
        change("update provider set probe_at = null where name = ? and state = 'OPEN'", domain);
        change("""
                delete from provider where name = ? and state = 'OPEN'
                  and (alerted_at is null or alerted_at <= current_timestamp - interval '1' day)
                """, domain);
    }

    private int recallSome(String domain) throws SQLException {
        return database.inTransaction(rows -> {
            List<Long> some = rows.read("""
                    select d.id from delivery d where d.status = 'QUEUED' and d.provider = 'other'
                      and d.mailing_id in
                        (select m.id from mailing m where m.status in ('OPEN', 'PAUSED') and m.kind in ('ISSUE', 'ANNOUNCEMENT'))
                      and d.due_at = (select p.probe_at from provider p where p.name = ? and p.probe_at > current_timestamp)
                    limit ? for update skip locked
                    """, row -> row.getLong(1), domain, PORTION);
            return some.isEmpty()
                    ? 0
                    : rows.change("update delivery set due_at = current_timestamp where id = any(?)", some);
        });
    }

    /**
     * These wait until the domain's probe is due. Its row is locked, so that they are there for whoever opens it.
     *
     * @return false when it is open again
     */
    static boolean putOff(Rows rows, String domain, List<Long> ids) throws SQLException {
        Optional<Instant> until = rows.first(
                "select probe_at from provider where name = ? and state in ('CLOSED', 'PAUSED') for update",
                row -> Rows.instant(row, "probe_at"),
                domain);
        if (until.isPresent()) {
            rows.change("update delivery set due_at = ? where id = any(?)", until.get(), ids);
        }
        return until.isPresent();
    }

    /**
     * How many other lanes are at work for it. Locks its row first, in a statement of its own, so that lanes which ask at the
     * same time are counted one after the other.
     */
    static int lanesAtWork(Rows rows, String name, int besides) throws SQLException {
        rows.read("select 1 from provider where name = ? for update", row -> true, name);
        return rows.first(
                        "select count(*) from lane where provider = ? and number <> ? and expires_at > current_timestamp",
                        row -> row.getInt(1),
                        name,
                        besides)
                .orElse(0);
    }

    private boolean change(String sql, Object... values) throws SQLException {
        return database.alone(rows -> rows.change(sql, values)) == 1;
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(time.toSeconds());
    }
}
