package org.relais.lanes;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes everyone who waits on it; a ring between two waits is not lost. */
final class Bell {
    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A number to hand to {@link #await}: what rang after it was read wakes at once. */
    long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Returns at the first ring after {@code heard}, after the longest wait, or when interrupted. */
    void await(long heard, Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (rings == heard && left > 0) {
                left = rung.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for time alone to pass, unless interrupted. */
    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
