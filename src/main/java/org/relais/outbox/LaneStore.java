package org.relais.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The lanes in the database: take, beat, claim, step, give back. Every write is one short
 * transaction fenced by lane and epoch, so that a lane's old holder can touch nothing. Only the
 * database's clock counts.
 */
final class LaneStore {
    /** What came of a step for the next message. */
    enum Step {
        /** It is ours to send. */
        SENDING,
        /** It was cancelled, paused, suppressed or out of date: go on with the one after. */
        SKIPPED,
        /** Another holds the lane: touch nothing. */
        LOST
    }

    private static final String IN_HAND = """
            select d.id, d.mailing_id, d.address, d.fingerprint, d.person, d.name, d.language, d.attempts from delivery d
            where d.status = 'QUEUED' and d.due_at <= current_timestamp and
            """;
    private static final String URGENT =
            IN_HAND + " d.priority < 2 order by d.priority, d.due_at, d.id limit ? for update skip locked";
    private static final String OF_MAILING =
            IN_HAND + " d.mailing_id = ? order by d.due_at, d.id limit ? for update skip locked";

    private final DataSource dataSource;
    private final LaneSql sql;
    private final Duration lease;

    /**
     * @param dataSource without transactions of its own: every method commits
     */
    LaneStore(DataSource dataSource, LaneSql sql, Duration lease) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.lease = lease;
    }

    Duration lease() {
        return lease;
    }

    /** Makes sure that lanes 0 to count − 1 exist. */
    void prepare(int count) throws SQLException {
        for (int number = 0; number < count; number++) {
            int lane = number;
            inTransaction(rows -> rows.change("""
                    insert into lane (number, epoch, expires_at) values (?, 0, current_timestamp) on conflict do nothing
                    """, lane));
        }
    }

    /** This node lives; those not seen for a day are forgotten. */
    void greet(String node) throws SQLException {
        inTransaction(rows -> {
            int known = rows.change("update node set seen_at = current_timestamp where name = ?", node);
            if (known == 0) {
                rows.change("insert into node (name, seen_at) values (?, current_timestamp)", node);
                rows.change("delete from node where seen_at < current_timestamp - interval '1' day");
            }
            return known;
        });
    }

    void leave(String node) throws SQLException {
        inTransaction(rows -> rows.change("delete from node where name = ?", node));
    }

    /** How many of the lanes fall to this node: as even as whole numbers allow over the living nodes. */
    int share(String node, int lanes) throws SQLException {
        List<String> living = inTransaction(rows -> rows.read("""
                select name from node where seen_at > current_timestamp - cast(? as integer) * interval '1' second
                order by name
                """, row -> row.getString(1), seconds()));
        int rank = living.indexOf(node);
        int nodes = Math.max(1, living.size());
        return rank < 0 ? 0 : lanes / nodes + (rank < lanes % nodes ? 1 : 0);
    }

    /**
     * Takes a lane whose lease is over, of those from {@code from} to {@code to} − 1, and puts back what older epochs
     * left in it: CLAIMED was never sent; SENDING is in doubt.
     */
    Optional<Lease> take(String node, int from, int to) throws SQLException {
        long began = System.nanoTime();
        return inTransaction(rows -> {
            Optional<Lease> free = rows.first(
                    """
                    select number, epoch from lane where number >= ? and number < ? and expires_at <= current_timestamp
                    order by number limit 1 for update skip locked
                    """, row -> new Lease(row.getInt("number"), row.getLong("epoch") + 1, began, lease), from, to);
            if (free.isPresent()) {
                take(rows, node, free.get());
            }
            return free;
        });
    }

    private void take(Rows rows, String node, Lease taken) throws SQLException {
        rows.change("""
                update lane set epoch = ?, holder = ?,
                  expires_at = current_timestamp + cast(? as integer) * interval '1' second where number = ?
                """, taken.epoch(), node, seconds(), taken.number());
        rows.change("""
                update delivery set status = 'QUEUED',
                  in_doubt = case status when 'SENDING' then true else in_doubt end,
                  attempts = case status when 'SENDING' then attempts + 1 else attempts end
                where lane = ? and epoch < ? and status in ('CLAIMED', 'SENDING')
                """, taken.number(), taken.epoch());
    }

    /** Lanes beyond the configured number that hold rows: an operator lowered it after a crash. */
    void recoverBeyond(String node, int lanes) throws SQLException {
        boolean left = inTransaction(rows -> rows.first(
                        "select 1 from delivery where lane >= ? and status in ('CLAIMED', 'SENDING') limit 1",
                        row -> true,
                        lanes))
                .isPresent();
        if (left) {
            for (Optional<Lease> old = take(node, lanes, Integer.MAX_VALUE);
                    old.isPresent();
                    old = take(node, old.get().number() + 1, Integer.MAX_VALUE)) {
                giveBack(old.get());
            }
        }
    }

    /**
     * @return false when the lane is another's
     */
    boolean beat(Lease held) throws SQLException {
        long began = System.nanoTime();
        boolean ours = inTransaction(rows -> rows.change("""
                        update lane set expires_at = current_timestamp + cast(? as integer) * interval '1' second
                        where number = ? and epoch = ? and holder is not null
                        """, seconds(), held.number(), held.epoch())) == 1;
        if (ours) {
            held.extend(began, lease);
        }
        return ours;
    }

    /** Service and test mail first, then the issues in the order they were opened. */
    List<Delivery> claim(Lease held, int most) throws SQLException {
        return inTransaction(rows -> {
            if (rows.read(sql.fence(), row -> true, held.number(), held.epoch()).isEmpty()) {
                return List.of();
            }
            List<Delivery> claimed = rows.read(URGENT, LaneStore::delivery, most);
            if (claimed.isEmpty()) {
                claimed = firstOfIssues(rows, most);
            }
            if (!claimed.isEmpty()) {
                rows.change(
                        "update delivery set status = 'CLAIMED', lane = ?, epoch = ? where id = any(?)",
                        held.number(),
                        held.epoch(),
                        claimed.stream().map(Delivery::id).toList());
            }
            return claimed;
        });
    }

    /** By mailing, so that a paused million is not walked through at every poll. */
    private static List<Delivery> firstOfIssues(Rows rows, int most) throws SQLException {
        List<Delivery> claimed = new ArrayList<>();
        for (long mailing : rows.read(
                "select id from mailing where status = 'OPEN' and kind = 'ISSUE' order by id", row -> row.getLong(1))) {
            if (claimed.size() < most) {
                claimed.addAll(rows.read(OF_MAILING, LaneStore::delivery, mailing, most - claimed.size()));
            }
        }
        return claimed;
    }

    /**
     * One durable commit: the previous message gets its outcome and the next becomes SENDING.
     *
     * @param previous null when there is none
     */
    Step step(Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        if (!sql.stepsInOneStatement()) {
            return inTransaction(rows -> stepInTwo(rows, held, previous, next));
        }
        return inTransaction(rows -> previous == null
                ? begun(rows.first(LaneSql.begin(), row -> row.getString(1), next.id(), held.number(), held.epoch())
                        .orElse(null))
                : rows.first(
                                LaneSql.step(),
                                row -> row.getInt(1) == 1 ? begun(row.getString(2)) : Step.LOST,
                                settleThen(held, previous, next.id(), held.number(), held.epoch()))
                        .orElseThrow());
    }

    private static Step stepInTwo(Rows rows, Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        if (previous != null && rows.change(LaneSql.SETTLE, settleThen(held, previous)) == 0) {
            return Step.LOST;
        }
        if (rows.change(LaneSql.BEGIN, next.id(), held.number(), held.epoch()) == 0) {
            return Step.SKIPPED;
        }
        return begun(rows.first("select status from delivery where id = ?", row -> row.getString(1), next.id())
                .orElse(null));
    }

    private static Step begun(String status) {
        return "SENDING".equals(status) ? Step.SENDING : Step.SKIPPED;
    }

    /**
     * The last outcome of a batch, alone.
     *
     * @return false when the lane is another's
     */
    boolean settle(Lease held, Delivery.Settled previous) throws SQLException {
        return inTransaction(rows -> rows.change(LaneSql.SETTLE, settleThen(held, previous))) == 1;
    }

    /**
     * What became of a step whose commit got no answer, read on another connection. {@code for update} waits for the
     * statement if it is still running.
     *
     * @param next null when only the previous was to be settled
     * @return empty when nothing happened, so that it may be tried again
     */
    Optional<Step> whatBecameOf(Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        return inTransaction(rows -> {
            String before = previous == null ? null : mine(rows, held, previous.delivery());
            String after = next == null ? null : mine(rows, held, next);
            if ("SENDING".equals(after)) {
                return Optional.of(Step.SENDING);
            }
            if (previous == null ? "CLAIMED".equals(after) : "SENDING".equals(before)) {
                return Optional.empty();
            }
            boolean recorded = previous != null
                    && previous.isFinal()
                    && previous.status().name().equals(before);
            return Optional.of(recorded ? Step.SKIPPED : Step.LOST);
        });
    }

    private static String mine(Rows rows, Lease held, Delivery delivery) throws SQLException {
        return rows.first(
                        "select status from delivery where id = ? and lane = ? and epoch = ? for update",
                        row -> row.getString(1),
                        delivery.id(),
                        held.number(),
                        held.epoch())
                .orElse(null);
    }

    /** What was claimed and not begun goes back untouched. */
    void putBack(Lease held) throws SQLException {
        inTransaction(rows -> putBack(rows, held));
    }

    private static int putBack(Rows rows, Lease held) throws SQLException {
        return rows.change(
                "update delivery set status = 'QUEUED' where lane = ? and epoch = ? and status = 'CLAIMED'",
                held.number(),
                held.epoch());
    }

    /** The lane is free for anybody at once. */
    void giveBack(Lease held) throws SQLException {
        inTransaction(rows -> {
            putBack(rows, held);
            return rows.change(
                    "update lane set holder = null, expires_at = current_timestamp where number = ? and epoch = ?",
                    held.number(),
                    held.epoch());
        });
    }

    /** What the mailing says in this language, or else in another it has. */
    Envelope.Letter letter(long mailing, String language) throws SQLException {
        return inTransaction(rows -> rows.first(
                        """
                        select m.list_id, m.message_key, c.language, c.subject, c.html, c.text
                        from mailing m join mailing_content c on c.mailing_id = m.id where m.id = ?
                        order by case when c.language = ? then 0 when c.language = 'fr' then 1 else 2 end limit 1
                        """,
                        row -> new Envelope.Letter(
                                row.getString("list_id"),
                                row.getString("message_key"),
                                new Content(
                                        row.getString("language"),
                                        row.getString("subject"),
                                        row.getString("html"),
                                        row.getString("text"))),
                        mailing,
                        language)
                .orElseThrow(() -> new SQLException("Mailing " + mailing + " has no content")));
    }

    /** For the staff page: since when, and what the relay said. */
    void trouble(Lease held, String reply) throws SQLException {
        inTransaction(rows -> rows.change("""
                update lane set trouble = ?, trouble_since = coalesce(trouble_since, current_timestamp)
                where number = ? and epoch = ?
                """, reply, held.number(), held.epoch()));
    }

    void noTrouble(Lease held) throws SQLException {
        inTransaction(rows -> rows.change("""
                update lane set trouble = null, trouble_since = null
                where number = ? and epoch = ? and trouble is not null
                """, held.number(), held.epoch()));
    }

    private int seconds() {
        return Math.toIntExact(lease.toSeconds());
    }

    private static Object[] settleThen(Lease held, Delivery.Settled previous, Object... then) {
        List<Object> values = new ArrayList<>();
        values.add(previous.status());
        values.add(previous.attempts());
        values.add(previous.reply());
        values.add(previous.inDoubt());
        values.add(previous.delaySeconds());
        values.add(previous.status());
        values.add(previous.delivery().id());
        values.add(held.number());
        values.add(held.epoch());
        values.addAll(List.of(then));
        return values.toArray();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Recipient recipient = new Recipient(
                row.getObject("person", Long.class),
                row.getString("address"),
                row.getString("fingerprint"),
                row.getString("name"),
                row.getString("language"));
        return new Delivery(row.getLong("id"), row.getLong("mailing_id"), recipient, row.getInt("attempts"));
    }

    private interface Work<T> {
        T on(Rows rows) throws SQLException;
    }

    /** At READ COMMITTED, both databases' default: recovery must see what was committed while it waited. */
    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(new Rows(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                undo(connection, failed);
                throw failed;
            }
        }
    }

    private static void undo(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
        }
    }
}
