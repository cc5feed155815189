package org.relais.newsletter;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Writes down, on each node, what it counted; no tick, since ticks run on one node alone. */
@ApplicationScoped
public class KeepVisits {
    private static final int EVERY = 5;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private VisitService visits;

    private ScheduledFuture<?> running;

    void start(@Observes jakarta.enterprise.event.Startup started) {
        running = scheduler.scheduleWithFixedDelay(visits::keep, EVERY, EVERY, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        running.cancel(false);
    }
}
