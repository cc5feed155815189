package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.relais.outbox.Rows;
import org.relais.web.InDoubt;

/**
 * Who holds which lane: nodes greet, take a lane whose lease is over by raising its epoch, beat, and give back. Only the
 * database's clock counts.
 */
final class LaneLeases {
    private final ShortTransactions database;
    private final Duration lease;
    private final InDoubt inDoubt;

    /** Nothing that is in doubt is held. */
    LaneLeases(DataSource dataSource, Duration lease) {
        this(dataSource, lease, InDoubt.SEND);
    }

    /**
     * @param dataSource without transactions of its own: every method commits
     */
    LaneLeases(DataSource dataSource, Duration lease, InDoubt inDoubt) {
        this.database = ShortTransactions.on(dataSource);
        this.lease = lease;
        this.inDoubt = inDoubt;
    }

    /** Makes sure that lanes 0 to count − 1 exist. */
    void prepare(int count) throws SQLException {
        for (int number = 0; number < count; number++) {
            int lane = number;
            database.inTransaction(rows -> rows.change("""
                    insert into lane (number, epoch, expires_at) values (?, 0, current_timestamp) on conflict do nothing
                    """, lane));
        }
    }

    /** This node lives; those not seen for a day are forgotten. */
    void greet(String node) throws SQLException {
        database.inTransaction(rows -> {
            int known = rows.change("update node set seen_at = current_timestamp where name = ?", node);
            if (known == 0) {
                rows.change("insert into node (name, seen_at) values (?, current_timestamp)", node);
                rows.change("delete from node where seen_at < current_timestamp - interval '1' day");
            }
            return known;
        });
    }

    void leave(String node) throws SQLException {
        database.inTransaction(rows -> rows.change("delete from node where name = ?", node));
    }

    /** How many of the lanes fall to this node: as even as whole numbers allow over the living nodes. */
    int share(String node, int lanes) throws SQLException {
        List<String> living = database.inTransaction(rows -> rows.read("""
                select name from node where seen_at > current_timestamp - cast(? as integer) * interval '1' second
                order by name
                """, row -> row.getString(1), seconds()));
        int rank = living.indexOf(node);
        int nodes = Math.max(1, living.size());
        return rank < 0 ? 0 : lanes / nodes + (rank < lanes % nodes ? 1 : 0);
    }

    /**
     * Takes a lane whose lease is over, of those from {@code from} to {@code to} − 1, and puts back what older epochs
     * left in it: what was under way is in doubt, and held if people want to decide about it; what came before that in its
     * handful was sent, what came after it never tried.
     */
    Optional<Lease> take(String node, int from, int to) throws SQLException {
        long began = System.nanoTime();
        return database.inTransaction(rows -> {
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
                update lane set epoch = ?, holder = ?, provider = null,
                  expires_at = current_timestamp + cast(? as integer) * interval '1' second where number = ?
                """, taken.epoch(), node, seconds(), taken.number());
        LaneStore.recover(rows, inDoubt, taken.number(), taken.epoch() - 1);
    }

    /** Lanes beyond the configured number that hold rows: an operator lowered it after a crash. */
    void recoverBeyond(String node, int lanes) throws SQLException {
        boolean left = database.inTransaction(rows -> rows.first(
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
        boolean ours = database.inTransaction(rows -> rows.change("""
                        update lane set expires_at = current_timestamp + cast(? as integer) * interval '1' second
                        where number = ? and epoch = ? and holder is not null
                        """, seconds(), held.number(), held.epoch())) == 1;
        if (ours) {
            held.extend(began, lease);
        }
        return ours;
    }

    /** The lane is free for anybody at once. */
    void giveBack(Lease held) throws SQLException {
        database.inTransaction(rows -> {
            LaneStore.recover(rows, inDoubt, held.number(), held.epoch());
            return rows.change("""
                    update lane set holder = null, provider = null, expires_at = current_timestamp
                    where number = ? and epoch = ?
                    """, held.number(), held.epoch());
        });
    }

    /** For the staff page: since when, and what the relay said. */
    void trouble(Lease held, String reply) throws SQLException {
        database.inTransaction(rows -> rows.change("""
                update lane set trouble = ?, trouble_since = coalesce(trouble_since, current_timestamp)
                where number = ? and epoch = ?
                """, reply, held.number(), held.epoch()));
    }

    void noTrouble(Lease held) throws SQLException {
        database.inTransaction(rows -> rows.change("""
                update lane set trouble = null, trouble_since = null
                where number = ? and epoch = ? and trouble is not null
                """, held.number(), held.epoch()));
    }

    private int seconds() {
        return Math.toIntExact(lease.toSeconds());
    }
}
