package org.relais.lanes;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.relais.lanes.LaneStore.Step;
import org.relais.outbox.DeliveryStatus;
import org.relais.outbox.Rows;
import org.relais.web.InDoubt;

/** How far a lane is with its handful, and what became of the messages in it; each write is fenced by the handful's row. */
record HandfulStore(ShortTransactions database, LaneSql sql, InDoubt inDoubt, Recorder recorder) {
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
}
