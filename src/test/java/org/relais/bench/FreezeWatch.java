package org.relais.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.relais.testing.DatabaseProbe;

/** How long the statement ran that turned an audience into deliveries, as the database sees it: to 20 ms. */
final class FreezeWatch {
    private final DatabaseProbe probe;
    private final Thread thread = new Thread(this::watch, "freeze watch");
    private volatile boolean over;
    private volatile double seconds;

    private FreezeWatch(DatabaseProbe probe) {
        this.probe = probe;
    }

    static FreezeWatch begin(DatabaseProbe probe) {
        FreezeWatch watch = new FreezeWatch(probe);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!over) {
            double now = ((Number) probe.value("""
                            select coalesce(max(extract(epoch from clock_timestamp() - query_start)), 0)
                            from pg_stat_activity where state = 'active' and query like 'insert into delivery%'
                            """)).doubleValue();
            seconds = Math.max(seconds, now);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    double end() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return seconds;
    }
}
