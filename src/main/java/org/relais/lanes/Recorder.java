package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.relais.lanes.LaneStore.Step;
import org.relais.outbox.Rows;

/**
 * Writes the steps of a node's lanes down, as PostgreSQL likes it: the first lane that comes writes its own; whoever comes
 * meanwhile waits, and then all of them are written in one statement and one commit, by the node's scribe, or where there is none
 * by one of them. A commit costs the database 0.2 ms of cpu and each step in it little. No lane goes on before its own step is on
 * the disk, each is fenced for itself, and a commit without an answer is in doubt for all who were in it: each asks again.
 *
 * <p>The scribe is a thread that writes as long as anybody waits: to wake a lane for it at each commit took a fifth of the time
 * from one to the next, and its own message waited.
 */
final class Recorder {
    private static final Logger LOG = Logger.getLogger(Recorder.class);

    /** Somebody may have locked a row for seconds, such as who cancels a mailing; who comes after does not wait for that. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    /**
     * PostgreSQL plans a statement anew each time (0.3 ms, more than all the rest) while the arrays it is given are shorter
     * than the ten elements it expects of any.
     */
    private static final int SHORTEST = 10;

    private static final Duration KEPT_IDLE = Duration.ofSeconds(1);

    /** What a lane that waits is told: its answer, or that it is to write for all who wait. */
    private record Told(Step step, SQLException failure) {
        static final Told TO_WRITE = new Told(null, null);
        static final Told NOTHING = new Told(null, new SQLException("Whoever wrote for this lane did not come back"));

        Step answer() throws SQLException {
            if (failure != null) {
                throw new SQLException(
                        failure.getMessage(), failure.getSQLState(), failure); // of this lane's own stack
            }
            return step;
        }
    }

    private record Waiting(Entry entry, CompletableFuture<Told> told) {
        boolean isToldWithin(Duration longest) {
            try {
                told.get(longest.toNanos(), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException tooLong) {
                return false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private final Waiting scribe = new Waiting(null, new CompletableFuture<>());

    /** Who is expected to be ready soon; null when nobody writes, or those only whom nobody waits for any more. */
    private Waiting writer;

    private boolean served;
    private boolean ending;

    /**
     * @param database the lane's own, on which it may have to write for others
     */
    Step write(Entry entry, ShortTransactions database) throws SQLException {
        Waiting mine = new Waiting(entry, new CompletableFuture<>());
        List<Waiting> together = come(mine);
        if (together.isEmpty() && !mine.isToldWithin(LONGEST_WAIT)) {
            together = losePatience(mine);
        }
        if (together.isEmpty() && mine.told().join() == Told.TO_WRITE) {
            together = takeOver(mine);
        }
        if (together.isEmpty()) {
            return mine.told().join().answer();
        }
        return writeFor(together, mine, database).get(together.indexOf(mine));
    }

    /**
     * Writes for whoever waits, until it is {@linkplain #end ended}. On the node's own thread.
     *
     * @param database of this thread alone
     */
    void serve(ShortTransactions database) {
        try {
            while (!isEnding()) {
                List<Waiting> together = awaitTurn();
                if (together.isEmpty()) {
                    giveBack(database);
                } else {
                    writeForAll(together, database);
                }
            }
        } finally {
            giveBack(database);
            leave();
        }
    }

    synchronized void end() {
        ending = true;
        notifyAll();
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    /** None when there was nothing to write for a time. */
    private synchronized List<Waiting> awaitTurn() {
        served = true;
        if (writer != scribe) {
            try {
                wait(KEPT_IDLE.toMillis());
            } catch (InterruptedException stop) {
                ending = true;
            }
        }
        return writer == scribe ? takeOver(scribe) : List.of();
    }

    private void writeForAll(List<Waiting> together, ShortTransactions database) {
        try {
            writeFor(together, scribe, database);
        } catch (SQLException noAnswer) {
            LOG.debugf("Those who waited were told: %s", noAnswer.getSQLState());
        }
    }

    private static void giveBack(ShortTransactions database) {
        try {
            database.close();
        } catch (SQLException gone) {
            LOG.debugf("It was to be given back anyway: %s", gone.getSQLState());
        }
    }

    private synchronized void leave() {
        served = false;
        endTurn(scribe);
    }

    /** Those to write for, itself among them, or none while another writes. */
    private synchronized List<Waiting> come(Waiting mine) {
        waiting.add(mine);
        return writer == null ? takeOver(mine) : List.of();
    }

    /** The same, beside the one that still writes; none when it is being written for, or the next writer is about to. */
    private synchronized List<Waiting> losePatience(Waiting mine) {
        return waiting.contains(mine) && !waiting.contains(writer) ? takeOver(mine) : List.of();
    }

    private synchronized List<Waiting> takeOver(Waiting mine) {
        writer = mine;
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /** Others may have come meanwhile: the scribe writes next, or the first of them, unless another has begun to. */
    private synchronized void endTurn(Waiting mine) {
        if (writer == mine) {
            writer = served && !waiting.isEmpty() ? scribe : waiting.peek();
            if (writer == scribe) {
                notifyAll();
            } else if (writer != null) {
                writer.told().complete(Told.TO_WRITE);
            }
        }
    }

    private List<Step> writeFor(List<Waiting> together, Waiting mine, ShortTransactions database) throws SQLException {
        try {
            List<Step> steps = database.alone(
                    rows -> written(rows, together.stream().map(Waiting::entry).toList()));
            for (int i = 0; i < steps.size(); i++) {
                together.get(i).told().complete(new Told(steps.get(i), null));
            }
            return steps;
        } catch (SQLException noAnswer) {
            together.forEach(each -> each.told().complete(new Told(null, noAnswer)));
            throw noAnswer;
        } finally {
            together.forEach(each -> each.told().complete(Told.NOTHING)); // whatever was thrown, nobody waits for ever
            endTurn(mine);
        }
    }

    private static List<Step> written(Rows rows, List<Entry> entries) throws SQLException {
        Step[] steps = new Step[entries.size()];
        Arrays.fill(steps, Step.LOST);
        rows.read(
                LaneSql.MOVE_TOGETHER,
                row -> steps[row.getInt("place") - 1] = Step.begun(row.getString("becomes")),
                column(entries, Entry::handful),
                column(entries, Entry::next));
        return List.of(steps);
    }

    /** As long as it must be for its statement to be planned once. */
    static <T> List<Object> column(List<T> entries, Function<T, Object> value) {
        List<Object> column = new ArrayList<>(Math.max(SHORTEST, entries.size()));
        entries.forEach(entry -> column.add(value.apply(entry)));
        column.addAll(Collections.nCopies(Math.max(0, SHORTEST - entries.size()), null));
        return column;
    }
}
