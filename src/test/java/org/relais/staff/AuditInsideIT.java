package org.relais.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Inside the server, where the transaction is the subject. */
@ArquillianTest
public class AuditInsideIT {
    @Inject
    AuditLog audit;

    @Inject
    AuditService journal;

    @Inject
    UserTransaction transaction;

    @Test
    void aLineDisappearsWithItsRolledBackTransaction() throws Exception {
        long before = journal.count();
        transaction.begin();
        audit.record("test.act", "test/1", "");
        transaction.rollback();
        assertEquals(before, journal.count());
        assertTrue(journal.firstBroken().isEmpty());
    }

    @Test
    void aSecondLineWaitsForTheFirstOnesTransaction() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            long before = journal.count();
            CountDownLatch begun = new CountDownLatch(1);
            transaction.begin();
            audit.record("test.first", "test/2", "");
            Future<?> waiting = second.submit(() -> {
                recordAlone(begun);
                return null;
            });
            assertTrue(begun.await(10, TimeUnit.SECONDS));
            assertFalse(isDoneWithin(waiting, 300));
            transaction.commit();
            waiting.get(10, TimeUnit.SECONDS);
            assertEquals(before + 2, journal.count());
            assertTrue(journal.firstBroken().isEmpty());
        } finally {
            second.shutdownNow();
        }
    }

    private void recordAlone(CountDownLatch begun) throws Exception {
        Thread.currentThread().setContextClassLoader(AuditInsideIT.class.getClassLoader());
        RequestContextController scope =
                CDI.current().select(RequestContextController.class).get();
        scope.activate();
        try {
            transaction.begin();
            begun.countDown();
            audit.record("test.second", "test/3", "");
            transaction.commit();
        } finally {
            scope.deactivate();
        }
    }

    private static boolean isDoneWithin(Future<?> work, long millis) throws Exception {
        try {
            work.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        }
    }
}
