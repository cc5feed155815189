package org.relais.lanes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.relais.envelope.Attachment;
import org.relais.envelope.Content;
import org.relais.envelope.Envelope;
import org.relais.outbox.Rows;
import org.relais.web.InDoubt;

/**
 * What a lane does to deliveries: claim, step, settle, put back. Every write is one short
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
        LOST
    }

    private final ShortTransactions database;
    private final LaneSql sql;
    private final Providers providers;
    private final InDoubt inDoubt;

    /** Nothing that is in doubt is held. */
    LaneStore(DataSource dataSource, LaneSql sql, Providers providers) {
        this(dataSource, sql, providers, InDoubt.SEND);
    }

    /**
     * @param dataSource without transactions of its own: every method commits
     */
    LaneStore(DataSource dataSource, LaneSql sql, Providers providers, InDoubt inDoubt) {
        this(ShortTransactions.on(dataSource), sql, providers, inDoubt);
    }

    private LaneStore(ShortTransactions database, LaneSql sql, Providers providers, InDoubt inDoubt) {
        this.database = database;
        this.sql = sql;
        this.providers = providers;
        this.inDoubt = inDoubt;
    }

    /** For one lane alone, which keeps its connection until it {@linkplain #rest rests}. */
    LaneStore ofOneLane() {
        return new LaneStore(database.keeping(), sql, providers, inDoubt);
    }

    /** Nothing to do for the moment: the connection may serve others. */
    void rest() throws SQLException {
        database.close();
    }

    Providers providers() {
        return providers;
    }

    /** What is next, all for one provider unless it is urgent; the lane row says which, for the others to count. */
    List<Delivery> claim(Lease held, int most) throws SQLException {
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
                rows.change(
                        "update delivery set status = 'CLAIMED', lane = ?, epoch = ? where id = any(?)",
                        held.number(),
                        held.epoch(),
                        batch.deliveries().stream().map(Delivery::id).toList());
            }
            return batch.deliveries();
        });
    }

    /**
     * One durable commit: the previous message gets its outcome and the next becomes SENDING.
     *
     * @param previous null when there is none
     */
    Step step(Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        return sql.stepsInOneStatement()
                ? database.alone(rows -> stepInOne(rows, held, previous, next))
                : database.inTransaction(rows -> stepInTwo(rows, held, previous, next));
    }

    private Step stepInOne(Rows rows, Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        if (previous == null) {
            return begun(
                    rows.first(LaneSql.BEGIN_AND_TELL, row -> row.getString(1), next.id(), held.number(), held.epoch())
                            .orElse(null));
        }
        return rows.first(
                        LaneSql.SETTLE_AND_BEGIN,
                        row -> row.getInt(1) == 1 ? begun(row.getString(2)) : Step.LOST,
                        settleThen(held, previous, next.id(), held.number(), held.epoch()))
                .orElseThrow();
    }

    private Step stepInTwo(Rows rows, Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
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
        return database.alone(rows -> rows.change(LaneSql.SETTLE, settleThen(held, previous))) == 1;
    }

    /**
     * What became of a step whose commit got no answer, read on another connection. {@code for update} waits for the
     * statement if it is still running.
     *
     * @param next null when only the previous was to be settled
     * @return empty when nothing happened, so that it may be tried again
     */
    Optional<Step> whatBecameOf(Lease held, Delivery.Settled previous, Delivery next) throws SQLException {
        return database.inTransaction(rows -> {
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
        database.inTransaction(rows -> putBack(rows, held));
    }

    static int putBack(Rows rows, Lease held) throws SQLException {
        return rows.change(
                "update delivery set status = 'QUEUED' where lane = ? and epoch = ? and status = 'CLAIMED'",
                held.number(),
                held.epoch());
    }

    /** What the mailing says in this language, or else in another it has. */
    Envelope.Letter letter(long mailing, String language) throws SQLException {
        return database.inTransaction(rows -> rows.first(
                        """
                        select m.list_id, m.message_key, c.language, c.subject, c.html, c.text
                        from mailing m join mailing_content c on c.mailing_id = m.id where m.id = ?
                        order by case when c.language = ? then 0 when c.language = 'fr' then 1 else 2 end limit 1
                        """,
                        row -> new Envelope.Letter(
                                row.getString("list_id"),
                                row.getString("message_key"),
                                Content.kept(
                                        row.getString("language"),
                                        row.getString("subject"),
                                        row.getString("html"),
                                        row.getString("text"))),
                        mailing,
                        language)
                .orElseThrow(() -> new SQLException("Mailing " + mailing + " has no content")));
    }

    /** The file of a delivery that has one: read alone, when its turn has come. */
    Attachment attachment(long delivery) throws SQLException {
        return database.inTransaction(rows -> rows.first(
                        "select name, type, bytes from delivery_attachment where delivery_id = ?",
                        row -> new Attachment(row.getString("name"), row.getString("type"), row.getBytes("bytes")),
                        delivery)
                .orElseThrow(() -> new SQLException("The file of delivery " + delivery + " is missing")));
    }

    private Object[] settleThen(Lease held, Delivery.Settled previous, Object... then) {
        List<Object> values = new ArrayList<>();
        values.add(previous.status());
        values.add(previous.attempts());
        values.add(previous.reply());
        values.add(previous.enhanced());
        values.add(previous.inDoubt());
        values.add(previous.delaySeconds());
        values.add(previous.status());
        values.add(inDoubt == InDoubt.HOLD && previous.inDoubt());
        values.add(previous.delivery().id());
        values.add(held.number());
        values.add(held.epoch());
        values.addAll(List.of(then));
        return values.toArray();
    }
}
