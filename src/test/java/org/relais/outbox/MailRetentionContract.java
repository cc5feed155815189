package org.relais.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.Refusal;
import org.relais.envelope.Attachment;
import org.relais.envelope.CalendarPart;
import org.relais.envelope.Content;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;

/** What the outbox forgets, and when, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailRetentionContract {
    private static final Instant SAID = Instant.parse("2027-01-14T12:00:00Z");
    private static final Instant ENDED = SAID.plus(Duration.ofHours(1));
    private static final Instant FORGOTTEN = ENDED.plus(Duration.ofDays(30)).plusMillis(1);
    private static final String OWN =
            "delivery where slots is not null or reply_to is not null or calendar is not null or attached";

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

    @Test
    void whatWasSaidToOnePersonAloneIsForgottenThirtyDaysAfterTheMailingsEnd() {
        long mailing = invitation("FINISHED");

        assertThat(forgetOwnWords(ENDED.plus(Duration.ofDays(30)))).isZero();
        assertThat(count(OWN)).isEqualTo(1);
        assertThat(forgetOwnWords(FORGOTTEN)).isPositive();
        assertThat(count(OWN)).isZero();
        assertThat(count("delivery_attachment")).isZero();
        assertThat(count("delivery where status = 'SENT' and calendar_method is null"))
                .isEqualTo(1);
        assertThat(outbox.progress(mailing).balanced()).isTrue();
        assertThat(forgetOwnWords(FORGOTTEN)).isZero();
    }

    @Test
    void anIssueIsNeverLookedAt() {
        long issue = outbox.frozenIssue(2);
        outbox.execute("update delivery set status = 'SENT', slots = '{}' where mailing_id = " + issue);
        end(issue, "FINISHED");
        assertThat(forgetOwnWords(FORGOTTEN)).isZero();
    }

    @Test
    void whatMayStillLeaveKeepsItsWords() {
        long open = invitation("OPEN");
        long stepping = invitation("CANCELLED");
        outbox.execute("update mailing set finished_at = null where id = " + open);
        outbox.execute("update delivery set status = 'SENDING' where mailing_id = " + stepping);
        assertThat(forgetOwnWords(FORGOTTEN.plus(Duration.ofDays(365)))).isZero();
        assertThat(count(OWN)).isEqualTo(2);

        outbox.execute("update delivery set status = 'CANCELLED' where mailing_id = " + stepping);
        assertThat(forgetOwnWords(FORGOTTEN)).isPositive();
        assertThat(count(OWN)).isEqualTo(1);
    }

    @Test
    void whatHasForgottenItsWordsIsNeverTriedAgain() {
        Mailing lastDay = mailing(invitation("FINISHED"));
        assertThat(lastDay.retriable(FORGOTTEN.minusMillis(2))).isTrue();
        lastDay.retry(FORGOTTEN.minusMillis(2));
        assertThat(lastDay.status()).isEqualTo(Mailing.Status.OPEN);
        assertThat(lastDay.finishedAt()).as("its time begins anew").isNull();

        Mailing dayAfter = mailing(invitation("FINISHED"));
        assertThat(dayAfter.retriable(FORGOTTEN.minusMillis(1))).isFalse();
        assertThatThrownBy(() -> dayAfter.retry(FORGOTTEN.minusMillis(1))).isInstanceOf(Refusal.class);
    }

    @Test
    void manyAreForgottenInPortions() {
        long mailing = invitation("FINISHED");
        outbox.execute(
                """
                insert into delivery (mailing_id, address, fingerprint, language, status, priority, due_at, slots)
                select %d, chosen.address, chosen.fingerprint, 'fr', 'SENT', 0, current_timestamp, '{}' from (%s) chosen
                """.formatted(mailing, OutboxFixture.people(1_000).select().replace(":people", "1000")));
        assertThat(forgetOwnWords(FORGOTTEN)).isEqualTo(1_000);
        assertThat(count(OWN)).isEqualTo(1);
        assertThat(forgetOwnWords(FORGOTTEN)).isPositive();
        assertThat(count(OWN)).isZero();
        assertThat(forgetOwnWords(FORGOTTEN)).isZero();
    }

    @Test
    void whatCameBackIsForgottenAfterAYear() {
        long delivery = count("delivery") + 4_711;
        for (String at : List.of("2026-01-14 12:00:00+00", "2026-01-14 12:00:00.001+00")) {
            outbox.execute("insert into bounce (delivery_id, fingerprint, kind, status, diagnostic, at) values ("
                    + delivery++ + ", 'print', 'SOFT', '4.4.1', '', timestamp with time zone '" + at + "')");
        }
        assertThat(forgetReturns(SAID)).isZero();
        assertThat(forgetReturns(SAID.plusMillis(1))).isEqualTo(1);
        assertThat(count("bounce")).isEqualTo(1);
        assertThat(forgetReturns(SAID.plusMillis(1))).isZero();
    }

    private int forgetOwnWords(Instant now) {
        outbox.at(Clock.fixed(now, ZoneOffset.UTC));
        return outbox.forgets(MailRetentionService::forgetOwnWords);
    }

    private int forgetReturns(Instant now) {
        outbox.at(Clock.fixed(now, ZoneOffset.UTC));
        return outbox.forgets(MailRetentionService::forgetReturns);
    }

    /** With a link, a calendar object, an address of its own for answers and a file, all of it to one person. */
    private long invitation(String status) {
        outbox.at(Clock.fixed(SAID, ZoneOffset.UTC));
        Content content = new Content("fr", "Invitation", "<p>[[joinUrl]]</p>", "[[joinUrl]]", Set.of("joinUrl"));
        Personal personal = Personal.NONE
                .saying(Map.of("joinUrl", "https://relais.example.org/j/secret"))
                .repliedTo("retour-secret@example.org")
                .inviting(new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"))
                .attaching(new Attachment("message.eml", "application/octet-stream", new byte[] {1}));
        long mailing = outbox.business(mails -> {
            long id = mails.open(NewMailing.service("Invitation", content));
            mails.enqueue(id, new Recipient(null, "a@example.org", "print-a", null, "fr"), personal);
            return id;
        });
        outbox.execute("update delivery set status = 'SENT' where mailing_id = " + mailing);
        end(mailing, status);
        return mailing;
    }

    private void end(long mailing, String status) {
        outbox.execute("update mailing set status = '" + status + "', finished_at = timestamp with time zone '"
                + ENDED.atOffset(ZoneOffset.UTC).toLocalDateTime().toString().replace('T', ' ') + ":00+00' where id = "
                + mailing);
    }

    private Mailing mailing(long id) {
        return outbox.business(mails -> mails.find(id));
    }

    private long count(String what) {
        try (var connection = outbox.dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
