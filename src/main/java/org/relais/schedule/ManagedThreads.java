package org.relais.schedule;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.quartz.spi.ThreadPool;

/** Quartz's jobs on the server's own threads, which carry the application's class loader, naming and CDI. */
public class ManagedThreads implements ThreadPool {
    private static final int THREADS = 4;
    private static ManagedExecutorService server;
    private final Semaphore free = new Semaphore(THREADS);
    private volatile boolean open = true;

    /** Quartz makes its pool by name, so it cannot be handed over any other way. */
    static void use(ManagedExecutorService executor) {
        server = executor;
    }

    @Override
    public boolean runInThread(Runnable job) {
        if (!open || !free.tryAcquire()) {
            return false;
        }
        try {
            server.execute(() -> {
                try {
                    job.run();
                } finally {
                    free.release();
                }
            });
            return true;
        } catch (RejectedExecutionException stopping) {
            free.release();
            return false;
        }
    }

    @Override
    public int blockForAvailableThreads() {
        free.acquireUninterruptibly();
        free.release();
        return Math.max(1, free.availablePermits());
    }

    @Override
    public void initialize() {
        open = true;
    }

    @Override
    public void shutdown(boolean waitForJobs) {
        open = false;
        if (waitForJobs) {
            free.acquireUninterruptibly(THREADS);
            free.release(THREADS);
        }
    }

    @Override
    public int getPoolSize() {
        return THREADS;
    }

    @Override
    public void setInstanceId(String id) {
        // the pool does not need it
    }

    @Override
    public void setInstanceName(String name) {
        // the pool does not need it
    }
}
