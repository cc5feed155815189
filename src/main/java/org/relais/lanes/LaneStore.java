package org.relais.lanes;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.relais.outbox.DeliveryStatus;
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
    private final Recorder recorder;

    /** Nothing that is in doubt is held. */
    LaneStore(DataSource dataSource, LaneSql sql, Providers providers) {
        this(dataSource, sql, providers, InDoubt.SEND);
    }

    /**
     * @param dataSource without transactions of its own: every method commits
     */
    LaneStore(DataSource dataSource, LaneSql sql, Providers providers, InDoubt inDoubt) {
        this(ShortTransactions.on(dataSource), sql, providers, inDoubt, new Recorder());
    }

    private LaneStore(
            ShortTransactions database, LaneSql sql, Providers providers, InDoubt inDoubt, Recorder recorder) {
        this.database = database;
        this.sql = sql;
        this.providers = providers;
        this.inDoubt = inDoubt;
        this.recorder = recorder;
    }

    /** For one lane alone, which keeps its connection until it {@linkplain #rest rests}. */
    LaneStore ofOneLane() {
        return new LaneStore(database.keeping(), sql, providers, inDoubt, recorder);
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
            Claims.Batch batch = new Claims(rows, providers, held.number()).next(most);
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

    /**
     * One durable commit: the next message is under way, and with that the relay took the previous, if it did; whatever else
     * became of that was written down before. On PostgreSQL it is shared by the lanes that come at the same time. May be asked
     * for again when there was no answer, as often as needed.
     *
     * @param previous null when there is none
     * @param next null when there is none for now: then all that was sent is written down, and the answer is SKIPPED
     */
    Step step(Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        if (previous != null && previous.status() == DeliveryStatus.SENT) {
            held.handful().sent(previous);
        } else if (previous != null && !settle(held, previous)) {
            return Step.LOST;
        }
        if (next == null) {
            return writeSent(held) ? Step.SKIPPED : Step.LOST;
        }
        Entry entry = new Entry(held.handful().id(), next.id());
        return sql.stepsTogether()
                ? recorder.write(entry, database)
                : database.inTransaction(rows -> moveAndLook(rows, held, entry));
    }

    private boolean settle(Lease held, Delivery.Settled one) throws SQLException {
        boolean hold = inDoubt == InDoubt.HOLD && one.inDoubt();
        int settled = database.inTransaction(rows -> rows.change(
                LaneSql.SETTLE,
                one.status(),
                one.attempts(),
                one.reply(),
                one.enhanced(),
                one.inDoubt(),
                one.delaySeconds(),
                hold,
                one.delivery().id(),
                held.number(),
                held.epoch()));
        return settled == 1 || holds(held);
    }

    private boolean writeSent(Lease held) throws SQLException {
        List<Delivery.Settled> sent =
                held.handful() == null ? List.of() : held.handful().sent();
        if (sent.isEmpty()) {
            return true;
        }
        int written = sql.stepsTogether()
                ? database.alone(rows -> rows.change(LaneSql.WRITE_ALL_SENT, columns(held, sent)))
                : database.inTransaction(rows -> writeEach(rows, held, sent));
        boolean ours = written == sent.size() || holds(held);
        held.handful().written();
        return ours;
    }

    private static Object[] columns(Lease held, List<Delivery.Settled> sent) {
        return new Object[] {
            Recorder.column(sent, one -> one.delivery().id()),
            Recorder.column(sent, Delivery.Settled::reply),
            Recorder.column(sent, Delivery.Settled::enhanced),
            held.number(),
            held.epoch()
        };
    }

    private static int writeEach(Rows rows, Lease held, List<Delivery.Settled> sent) throws SQLException {
        int written = 0;
        for (Delivery.Settled one : sent) {
            written += rows.change(
                    LaneSql.WRITE_SENT,
                    one.reply(),
                    one.enhanced(),
                    one.delivery().id(),
                    held.number(),
                    held.epoch());
        }
        return written;
    }

    /** Then what was not written had been before, or is gone with its mailing. */
    private boolean holds(Lease held) throws SQLException {
        return database.inTransaction(rows -> rows.first(
                        "select 1 from handful where id = ?",
                        row -> true,
                        held.handful().id())
                .isPresent());
    }

    private static Step moveAndLook(Rows rows, Lease held, Entry entry) throws SQLException {
        if (rows.change(LaneSql.MOVE, entry.next(), entry.handful(), entry.next()) == 0) {
            return Step.LOST;
        }
        Optional<String> becomes =
                rows.first(LaneSql.LOOK, row -> row.getString(1), entry.next(), held.number(), held.epoch());
        Step step = Step.begun(becomes.orElse(null));
        if (becomes.isPresent() && step == Step.SKIPPED) {
            rows.change(LaneSql.TURN_AWAY, becomes.get(), entry.next());
        }
        return step;
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
