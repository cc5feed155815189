package org.relais.lanes;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.relais.outbox.Rows;
import org.relais.web.InDoubt;

/**
 * What a lane does to deliveries: claim, step, put back. Every write is one short
 * transaction fenced by lane and epoch, so that a lane's old holder can touch nothing.
 */
final class LaneStore {
    /** What came of a step for the next message. */
    enum Step {
        /** It is ours to send. */
        SENDING,
        /** It was cancelled, paused, suppressed or out of date: go on with the one after. */
        SKIPPED,
        /** Another holds the lane: touch nothing. */
        LOST;

        /**
         * @param status what the last look made of the next one, or null when it was not ours to look at
         */
        static Step begun(String status) {
            return "CLAIMED".equals(status) ? SENDING : SKIPPED;
        }
    }

    private final ShortTransactions database;
    private final LaneSql sql;
    private final Providers providers;
    private final InDoubt inDoubt;
    private final HandfulStore handfuls;
    private final Bookmarks bookmarks;

    /** Nothing that is in doubt is held. */
    LaneStore(DataSource dataSource, LaneSql sql, Providers providers) {
        this(dataSource, sql, providers, InDoubt.SEND);
    }

    /**
     * @param dataSource without transactions of its own: every method commits
     */
    LaneStore(DataSource dataSource, LaneSql sql, Providers providers, InDoubt inDoubt) {
        this(ShortTransactions.on(dataSource), sql, providers, inDoubt, new Recorder(), new Bookmarks());
    }

    private LaneStore(
            ShortTransactions database,
            LaneSql sql,
            Providers providers,
            InDoubt inDoubt,
            Recorder recorder,
            Bookmarks bookmarks) {
        this.database = database;
        this.sql = sql;
        this.providers = providers;
        this.inDoubt = inDoubt;
        this.handfuls = new HandfulStore(database, sql, inDoubt, recorder);
        this.bookmarks = bookmarks;
    }

    /** For one lane alone, which keeps its connection until it {@linkplain #rest rests}. */
    LaneStore ofOneLane() {
        return new LaneStore(database.keeping(), sql, providers, inDoubt, handfuls.recorder(), bookmarks);
    }

    /** Writes the lanes' steps down, on a thread of its own, until {@link #endSteps}; at once over where each lane writes its own. */
    void writeSteps() {
        if (sql.stepsTogether()) {
            handfuls.recorder().serve(database.keeping());
        }
    }

    void endSteps() {
        handfuls.recorder().end();
    }

    /** Nothing to do for the moment: the connection may serve others. */
    void rest() throws SQLException {
        database.close();
    }

    Providers providers() {
        return providers;
    }

    /**
     * What is next, in the order of its numbers, all for one provider unless it is urgent; the lane row says which, for the
     * others to count. Nothing of what was taken before may be left.
     */
    List<Delivery> claim(Lease held, int most) throws SQLException {
        if (held.handful() != null && !held.handful().sent().isEmpty()) {
            throw new IllegalStateException("Lane " + held.number() + " has not written down what it sent");
        }
        return database.inTransaction(rows -> {
            List<String> servedBefore = rows.read(sql.fence(), row -> row.getString(1), held.number(), held.epoch());
            if (servedBefore.isEmpty()) {
                return List.of();
            }
            Claims.Batch batch = new Claims(rows, providers, bookmarks, held.number()).next(most);
            if (!Objects.equals(servedBefore.get(0), batch.counted())) {
                rows.change("update lane set provider = ? where number = ?", batch.counted(), held.number());
            }
            if (!batch.deliveries().isEmpty()) {
                take(rows, held);
                rows.change(
                        "update delivery set status = 'CLAIMED', lane = ?, epoch = ? where id = any(?)",
                        held.number(),
                        held.epoch(),
                        batch.deliveries().stream().map(Delivery::id).toList());
            }
            return batch.deliveries().stream()
                    .sorted(Comparator.comparingLong(Delivery::id))
                    .toList();
        });
    }

    /** Its row is the fence of all that follows; it is known before the commit, and after one that failed is found missing. */
    private static void take(Rows rows, Lease held) throws SQLException {
        if (held.handful() != null) {
            rows.change("delete from handful where id = ?", held.handful().id());
        }
        held.take(new Handful(
                rows.insert("insert into handful (lane, epoch) values (?, ?)", held.number(), held.epoch())));
    }

    /** As {@link HandfulStore#step}. */
    Step step(Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        return handfuls.step(held, previous, next);
    }

    /** What was claimed and not begun goes back untouched. */
    void putBack(Lease held) throws SQLException {
        database.inTransaction(rows -> recover(rows, inDoubt, held.number(), held.epoch()));
        held.take(null);
    }

    /**
     * What a lane has in hand goes back, up to that epoch. Its handfuls are locked first, so that a step which is being written
     * is seen, and the one after it finds nothing.
     */
    static int recover(Rows rows, InDoubt inDoubt, int lane, long epoch) throws SQLException {
        rows.read("select id from handful where lane = ? and epoch <= ? for update", row -> true, lane, epoch);
        rows.change(LaneSql.RECOVER, inDoubt == InDoubt.HOLD, lane, epoch);
        return rows.change("delete from handful where lane = ? and epoch <= ?", lane, epoch);
    }
}
