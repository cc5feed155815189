package org.relais.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.door.LetterRepository.Address;
import org.relais.testing.Databases;

/** What an address and a network get at most, whatever comes at once: the same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LettersContract {
    private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");
    private static final Address VICTIM = new Address("registration", "victim");
    private static final int NO_CEILING = 1_000_000;
    private static final int THREADS = 200;

    private DataSource dataSource;

    abstract String kind();

    @BeforeAll
    void migrate() {
        dataSource = Databases.fresh(kind());
    }

    @BeforeEach
    void clear() {
        inTransaction(sql -> sql.change("delete from door_letter")
                + sql.change("delete from door_count")
                + sql.change("delete from door_ticket"));
    }

    @Test
    void ofTwoHundredAtOnceOneMayWriteToAnUnknownAddress() {
        assertThat(atOnce(() -> write(VICTIM, NOW))).isEqualTo(1);
    }

    @Test
    void ofTwoHundredAtOnceOneMayWriteAgainLater() {
        write(VICTIM, NOW);
        assertThat(atOnce(() -> write(VICTIM, NOW.plus(Duration.ofMinutes(20)))))
                .isEqualTo(1);
    }

    @Test
    void ofTwoHundredAtOnceOneMayWriteAlthoughTheClocksOfTheNodesDiffer() {
        List<Callable<Boolean>> skewed = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Instant now = NOW.plusSeconds(i - THREADS / 2);
            skewed.add(() -> write(VICTIM, now));
        }
        assertThat(atOnce(skewed)).isEqualTo(1);
    }

    @Test
    void oneInAQuarterOfAnHour() {
        assertThat(write(VICTIM, NOW)).isTrue();
        assertThat(write(VICTIM, NOW.plusSeconds(1))).isFalse();
        assertThat(write(VICTIM, NOW.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isFalse();
        assertThat(write(VICTIM, NOW.plus(Duration.ofMinutes(15)))).isTrue();
    }

    @Test
    void threeADay() {
        assertThat(write(VICTIM, NOW)).isTrue();
        assertThat(write(VICTIM, NOW.plus(Duration.ofHours(1)))).isTrue();
        assertThat(write(VICTIM, NOW.plus(Duration.ofHours(2)))).isTrue();
        assertThat(write(VICTIM, NOW.plus(Duration.ofHours(3))))
                .as("the fourth")
                .isFalse();
        assertThat(write(VICTIM, NOW.plus(Duration.ofHours(24)).minusMillis(1))).isFalse();
        assertThat(write(VICTIM, NOW.plus(Duration.ofHours(24)))).isTrue();
        assertThat(write(VICTIM, NOW.plus(Duration.ofHours(24).plusMinutes(30))))
                .as("the second of the day before is not a day old")
                .isFalse();
    }

    @Test
    void aClockSetBackAllowsNothing() {
        write(VICTIM, NOW);
        assertThat(write(VICTIM, NOW.minus(Duration.ofDays(400)))).isFalse();
    }

    @Test
    void eachPurposeAndEachAddressCountsForItself() {
        assertThat(write(VICTIM, NOW)).isTrue();
        assertThat(write(new Address("newsletter", "victim"), NOW)).isTrue();
        assertThat(write(new Address("registration", "another"), NOW)).isTrue();
    }

    @Test
    void whatIsRolledBackWasNotWritten() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(new LetterRepository(new Sql(connection)).take(VICTIM, NOW, NO_CEILING))
                    .isTrue();
            connection.rollback();
        }
        assertThat(write(VICTIM, NOW)).isTrue();
    }

    @Test
    void everyoneTogetherHasACeiling() {
        for (int i = 0; i < 5; i++) {
            assertThat(write(new Address("registration", "address " + i), NOW, 5))
                    .isTrue();
        }
        assertThat(write(new Address("registration", "one more"), NOW, 5)).isFalse();
        assertThat(write(new Address("registration", "one more"), NOW.plus(Duration.ofMinutes(61)), 5))
                .isTrue();
    }

    @Test
    void whoSaysNotMeHearsNothingForAMonth() {
        write(VICTIM, NOW);
        long id = inTransaction(sql -> new LetterRepository(sql).idOf(VICTIM)).orElseThrow();
        Instant until = NOW.plus(Duration.ofDays(30));
        assertThat(refuse(id, NOW, until)).isTrue();
        assertThat(refuse(id, NOW.plusSeconds(1), until)).as("a second time").isFalse();
        forget(NOW.plus(Duration.ofDays(20)));
        assertThat(write(VICTIM, until.minusSeconds(1))).isFalse();
        assertThat(write(VICTIM, until)).isTrue();
    }

    @Test
    void whatNoRuleAsksForIsForgotten() {
        write(VICTIM, NOW);
        inTransaction(sql -> new EntranceRepository(sql).spend(Ticket.at(NOW), NOW));
        inTransaction(sql -> new EntranceRepository(sql).enter("everyone", NOW, 5));
        forget(NOW.plus(Duration.ofHours(1)));
        assertThat(rows()).isEqualTo(3);
        forget(NOW.plus(Duration.ofDays(8)));
        assertThat(rows()).isZero();
    }

    @Test
    void aTicketIsGoodOnce() {
        Ticket ticket = Ticket.at(NOW);
        assertThat(atOnce(() -> inTransaction(sql -> new EntranceRepository(sql).spend(ticket, NOW))))
                .isEqualTo(1);
    }

    @Test
    void aCeilingOfFormsIsNeverPassed() {
        assertThat(atOnce(() -> inTransaction(sql -> new EntranceRepository(sql).enter("everyone", NOW, 37))))
                .isEqualTo(37);
        boolean another = inTransaction(sql -> new EntranceRepository(sql).enter("another", NOW, 37));
        assertThat(another).isTrue();
    }

    @Test
    void tenThousandAddressesFillTheShareOfMachinesAndWhoHasDoneTheWorkStillComesIn() {
        int ceiling = 3000;
        int byHand = Way.BY_HAND.ceiling(ceiling);
        List<Callable<Boolean>> flood = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Address each = new Address("subscribe", "address " + i);
            flood.add(() -> inTransaction(sql -> new EntranceRepository(sql).enter("BY_HAND everyone", NOW, byHand)
                    && new LetterRepository(sql).take(each, NOW, ceiling)));
        }
        assertThat(atOnce(flood)).isEqualTo(byHand);
        Address person = new Address("subscribe", "a person");
        boolean proved = inTransaction(sql -> new EntranceRepository(sql).enter("PROVED everyone", NOW, ceiling)
                && new LetterRepository(sql).take(person, NOW, ceiling));
        assertThat(proved).isTrue();
    }

    private boolean write(Address address, Instant now) {
        return write(address, now, NO_CEILING);
    }

    private boolean write(Address address, Instant now, int ceiling) {
        return inTransaction(sql -> new LetterRepository(sql).take(address, now, ceiling));
    }

    private boolean refuse(long id, Instant now, Instant until) {
        return inTransaction(sql -> new LetterRepository(sql).refuse(id, now, until));
    }

    private void forget(Instant now) {
        inTransaction(sql -> {
            new LetterRepository(sql).forget(now.minus(Duration.ofDays(7)), now);
            new EntranceRepository(sql).forget(now.minus(Duration.ofDays(1)));
            return null;
        });
    }

    private long rows() {
        return inTransaction(sql -> sql.first("""
                        select (select count(*) from door_letter) + (select count(*) from door_count)
                          + (select count(*) from door_ticket)""", row -> row.getLong(1))).orElseThrow();
    }

    private <T> T inTransaction(DoorData.Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(new Sql(connection));
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long atOnce(Callable<Boolean> each) {
        return atOnce(java.util.Collections.nCopies(THREADS, each));
    }

    /** @return how many said yes */
    private static long atOnce(List<Callable<Boolean>> all) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(all.size(), THREADS));
        try {
            List<Future<Boolean>> answers = all.stream()
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            start.countDown();
            long yes = 0;
            for (Future<Boolean> answer : answers) {
                yes += answer.get() ? 1 : 0;
            }
            return yes;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
