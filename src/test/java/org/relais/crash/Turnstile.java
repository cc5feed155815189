package org.relais.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.relais.testing.DatabaseProbe;

/**
 * Lets nobody past one phase that only the database sees. Triggers wait there for a lock that the test holds;
 * and a commit that is on the disk is not answered for while the database waits for a standby that does not exist.
 */
final class Turnstile implements AutoCloseable {
    private static final String SET_UP =
            """
            create table crash_doubt (address varchar(254) not null, lane integer, epoch bigint,
              at timestamp(6) with time zone default clock_timestamp() not null);
            create function crash_stop() returns trigger language plpgsql as
              'begin perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint); return new; end';
            create function crash_note() returns trigger language plpgsql as
              'begin insert into crash_doubt (address, lane, epoch) values (old.address, old.lane, old.epoch); return null; end';
            create trigger crash_freezing before insert on delivery for each row
              when (new.address like '%%-100@%%') execute function crash_stop('%d');
            create trigger crash_claiming before update on delivery for each row
              when (old.status = 'QUEUED' and new.status = 'CLAIMED') execute function crash_stop('%d');
            create trigger crash_recording before update on handful for each row
              when (old.under_way is not null) execute function crash_stop('%d');
            create trigger crash_doubt after update on delivery for each row
              when (new.in_doubt and not old.in_doubt) execute function crash_note();
            """.formatted(Phase.FREEZING.ordinal(), Phase.CLAIMING.ordinal(), Phase.RECORDING.ordinal());

    private final Phase phase;
    private final DatabaseProbe probe;
    private final Connection lock;
    private boolean forgotten;

    private Turnstile(Phase phase, DatabaseProbe probe, Connection lock) {
        this.phase = phase;
        this.probe = probe;
        this.lock = lock;
    }

    /** Once for each database. */
    static void build(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, SET_UP);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Turnstile close(Phase phase, String url, DatabaseProbe probe) {
        try {
            Connection lock = DriverManager.getConnection(url);
            if (phase == Phase.COMMITTED) {
                execute(lock, "alter system set synchronous_standby_names = 'nobody'");
                execute(lock, "select pg_reload_conf()");
            } else {
                execute(lock, "select pg_advisory_lock(%d)".formatted(phase.ordinal()));
            }
            return new Turnstile(phase, probe, lock);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many of that node, or of all ({@code %}), wait there. */
    int held(String node) {
        String what = phase == Phase.COMMITTED
                ? "wait_event = 'SyncRep' and query like '%delivery%'"
                : "wait_event_type = 'Lock' and wait_event = 'advisory'";
        return (int) probe.count("pg_stat_activity where application_name like ? and " + what, node);
    }

    /** Before the database dies, and this lock with it: nobody must be waited for when it comes back. */
    void forget() {
        forgotten = true;
        stopWaitingForAStandby();
    }

    private void stopWaitingForAStandby() {
        try {
            if (phase == Phase.COMMITTED) {
                execute(lock, "alter system reset synchronous_standby_names");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        if (!forgotten) {
            stopWaitingForAStandby();
        }
        try (lock) {
            if (!forgotten) {
                execute(lock, "select pg_reload_conf()");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
