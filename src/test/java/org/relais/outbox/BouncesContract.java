package org.relais.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is made of mail that came back (D13, D14), on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BouncesContract {
    private static final Instant BEGIN = Instant.parse("2027-01-14T12:00:00Z");

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

    /** The deliveries of an issue to two people that has left, in the order of their numbers. */
    private List<Long> sentIssue() {
        long mailing = outbox.frozenIssue(2);
        outbox.execute("update delivery set status = 'SENT'");
        return deliveries(mailing);
    }

    private List<Long> deliveries(long mailing) {
        try (var connection = outbox.dataSource.getConnection();
                var statement = connection.createStatement()) {
            List<Long> ids = new ArrayList<>();
            try (var rows = statement.executeQuery(
                    "select id from delivery where mailing_id = " + mailing + " order by address")) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void bounced(long delivery, String status, Duration after) {
        outbox.at(Clock.fixed(BEGIN.plus(after), ZoneOffset.UTC));
        outbox.hears(
                mails -> mails.bounced(delivery, Bounce.of(status, "550 " + status + " <person-1@example.org> no")));
    }

    private DeliveryStatus status(long delivery) {
        return outbox.returns(mails -> mails.findDelivery(delivery))
                .orElseThrow()
                .status();
    }

    private Set<String> suppressed() {
        return outbox.business(mails -> mails.suppressed(Set.of("print-1", "print-2"), "newsletter"));
    }

    @Test
    void aDeadAddressIsGivenUpAtOnceAndToldOnce() {
        List<Long> sent = sentIssue();
        bounced(sent.get(0), "5.1.1", Duration.ZERO);
        bounced(sent.get(0), "5.1.1", Duration.ofDays(1));
        bounced(sent.get(0), "4.4.1", Duration.ofDays(1));

        assertThat(status(sent.get(0))).isEqualTo(DeliveryStatus.BOUNCED);
        assertThat(status(sent.get(1))).isEqualTo(DeliveryStatus.SENT);
        assertThat(suppressed()).containsExactly("print-1");
        assertThat(outbox.news)
                .containsOnlyOnce(new AddressBounced(sent.get(0), "print-1", Bounce.Kind.HARD, "5.1.1"))
                .containsOnlyOnce(new AddressRefused("print-1", "550 5.1.1 <[address]> no"));
        assertThat(outbox.news).filteredOn(AddressBounced.class::isInstance).hasSize(1);
    }

    @Test
    void aFullMailboxIsGivenUpAfterThreeTimesOverFourteenDays() {
        bounced(sentIssue().get(0), "5.2.2", Duration.ZERO);
        bounced(sentIssue().get(0), "4.4.1", Duration.ofDays(6));
        bounced(sentIssue().get(0), "5.2.2", Duration.ofDays(13));
        assertThat(suppressed()).as("three, in 13 days").isEmpty();
        bounced(sentIssue().get(0), "4.2.2", Duration.ofDays(14));
        assertThat(suppressed()).containsExactly("print-1");
        assertThat(outbox.news).filteredOn(AddressRefused.class::isInstance).hasSize(1);
    }

    @Test
    void twoOverALongTimeAreNotThree() {
        bounced(sentIssue().get(0), "5.2.2", Duration.ZERO);
        bounced(sentIssue().get(0), "5.2.2", Duration.ofDays(30));
        List<Long> last = sentIssue();
        bounced(last.get(1), "5.2.2", Duration.ofDays(60));
        assertThat(suppressed()).isEmpty();
        bounced(sentIssue().get(0), "5.2.2", Duration.ofDays(370));
        assertThat(suppressed()).as("the first is forgotten after a year").isEmpty();
    }

    @Test
    void aPolicyIsNeverTheRecipientsFault() {
        for (int day = 0; day < 60; day += 15) {
            bounced(sentIssue().get(0), "5.7.1", Duration.ofDays(day));
        }
        assertThat(suppressed()).isEmpty();
        assertThat(outbox.news).noneMatch(AddressRefused.class::isInstance);
        assertThat(outbox.<Long>returns(mails -> mails.refusedByPolicy(BEGIN))).isEqualTo(4);
        assertThat(outbox.<Long>returns(mails -> mails.refusedByPolicy(BEGIN.plus(Duration.ofDays(20)))))
                .isEqualTo(2);
    }

    @Test
    void aDeadAddressIsHeardAfterADelay() {
        List<Long> sent = sentIssue();
        bounced(sent.get(0), "4.4.1", Duration.ZERO);
        bounced(sent.get(0), "5.1.1", Duration.ofDays(5));
        assertThat(suppressed()).containsExactly("print-1");
    }

    @Test
    void whoComplainsGetsNoMoreMail() {
        List<Long> sent = sentIssue();
        long waiting = outbox.frozenIssue(2);
        outbox.hears(mails -> mails.complained(sent.get(0)));
        outbox.hears(mails -> mails.complained(sent.get(0)));
        assertThat(suppressed()).containsExactly("print-1");
        assertThat(outbox.progress(waiting).cancelled()).isEqualTo(1);
        assertThat(outbox.news).containsOnlyOnce(new ComplaintReceived(sent.get(0), "print-1"));
        assertThat(status(sent.get(0))).as("it had arrived").isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void aDeliveryThatIsGoneOrStillWaitsIsLeftAlone() {
        outbox.hears(mails -> mails.bounced(4_711, Bounce.of("5.1.1", "")));
        outbox.hears(mails -> mails.complained(4_711));
        assertThat(outbox.news).isEmpty();
        long mailing = outbox.frozenIssue(1);
        long waiting = deliveries(mailing).get(0);
        bounced(waiting, "4.4.1", Duration.ZERO);
        assertThat(status(waiting)).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(outbox.progress(mailing).balanced()).isTrue();
    }
}
