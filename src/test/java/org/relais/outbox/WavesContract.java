package org.relais.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.envelope.Recipient;

/** An audience that is written to in waves, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WavesContract {
    private static final String WAITING =
            "select count(*) from delivery where mailing_id = %d and due_at > current_timestamp + interval '%d' second";

    private OutboxFixture outbox;

    abstract String kind();

    @BeforeAll
    void openTheDatabase() {
        outbox = new OutboxFixture(kind());
    }

    @BeforeEach
    void startEmpty() {
        outbox.empty();
    }

    private long frozen(int people, Spread spread) {
        return outbox.business(service -> {
            long id = service.open(OutboxFixture.issue("Par vagues"));
            assertThat(service.freeze(id, OutboxFixture.people(people), spread)).isEqualTo(people);
            return id;
        });
    }

    private long waiting(long mailing, Duration atLeast) {
        return Long.parseLong(
                outbox.read(WAITING.formatted(mailing, atLeast.toSeconds())).get(0));
    }

    @Test
    void aShareLeavesFirstAndTheOthersAfterTheWait() {
        long mailing = frozen(100, new Spread(20, Duration.ofHours(4), 0));
        assertThat(waiting(mailing, Duration.ZERO)).isEqualTo(80);
        assertThat(waiting(mailing, Duration.ofMinutes(239))).isEqualTo(80);
        assertThat(waiting(mailing, Duration.ofMinutes(241))).isZero();
        Later later = outbox.business(service -> service.later(mailing));
        assertThat(later.people()).isEqualTo(80);
        assertThat(later.next()).isNotNull();
        assertThat(outbox.progress(mailing).balanced()).isTrue();
    }

    @Test
    void whoComesFirstIsTheSameWheneverItIsAsked() {
        long one = frozen(100, new Spread(20, Duration.ofHours(4), 0));
        long other = frozen(100, new Spread(20, Duration.ofHours(9), 0));
        String first =
                "select address from delivery where mailing_id = %d and due_at <= current_timestamp order by address";
        List<String> people = outbox.read(first.formatted(one));
        assertThat(people).hasSize(20).isEqualTo(outbox.read(first.formatted(other)));
    }

    @Test
    void soManyLeaveADay() {
        long mailing = frozen(25, new Spread(0, Duration.ZERO, 10));
        assertThat(waiting(mailing, Duration.ZERO)).isEqualTo(15);
        assertThat(waiting(mailing, Duration.ofHours(25))).isEqualTo(5);
        assertThat(waiting(mailing, Duration.ofHours(49))).isZero();
    }

    @Test
    void theRestNeedNotWait() {
        long mailing = frozen(50, new Spread(10, Duration.ofDays(3_650), 0));
        assertThat(waiting(mailing, Duration.ofDays(3_000))).isEqualTo(45);
        assertThat(outbox.<Integer>business(service -> service.hasten(mailing))).isEqualTo(45);
        assertThat(waiting(mailing, Duration.ZERO)).isZero();
        assertThat(outbox.<Integer>business(service -> service.hasten(mailing)))
                .as("a second press")
                .isZero();
        assertThat(outbox.<Later>business(service -> service.later(mailing)).next())
                .isNull();
    }

    @Test
    void anAudienceIsReadInPortionsWithoutThoseWhoAreSuppressed() {
        Audience audience = new Audience(
                "select cast(replace(p.fingerprint, 'print-', '') as bigint) as person, p.address, p.fingerprint, p.name, p.language from ("
                        + OutboxFixture.people(7).select() + ") p",
                Map.of("people", 7));
        outbox.does(service -> service.suppress("print-3", "newsletter", "unsubscribed"));
        List<Recipient> first = outbox.readers(service -> service.chosen(audience, "newsletter", 0, 4));
        List<Recipient> rest = outbox.readers(service -> service.chosen(audience, "newsletter", 5, 4));
        assertThat(first).extracting(Recipient::person).containsExactly(1L, 2L, 4L, 5L);
        assertThat(rest).extracting(Recipient::person).containsExactly(6L, 7L);
        assertThat(outbox.<Long>readers(service -> service.count(audience, "newsletter")))
                .isEqualTo(6);
    }

    @Test
    void exactlyThoseWhoReceivedItReceiveACorrection() {
        long mailing = frozen(6, Spread.NONE);
        outbox.execute(
                "update delivery set person = id",
                "update delivery set status = 'SENT' where address in ('person-1@example.org', 'person-2@example.org', 'person-5@example.org')",
                "update delivery set status = 'REFUSED' where address = 'person-3@example.org'");
        outbox.does(service -> service.suppress("print-5", "newsletter", "unsubscribed"));
        assertThat(outbox.<Long>readers(service -> service.leftSince(mailing))).isOne();
        Audience receivers = outbox.readers(service -> service.receivers(mailing));
        long correction = outbox.business(service -> {
            long id = service.open(OutboxFixture.issue("Rectificatif"));
            service.freeze(id, receivers);
            return id;
        });
        assertThat(outbox.read(
                        "select address, status from delivery where mailing_id = " + correction + " order by address"))
                .containsExactly(
                        "person-1@example.org QUEUED", "person-2@example.org QUEUED", "person-5@example.org CANCELLED");
    }
}
