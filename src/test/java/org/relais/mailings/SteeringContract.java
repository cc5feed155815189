package org.relais.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.relais.outbox.DeliveryStatus;
import org.relais.outbox.Mailing;
import org.relais.outbox.OutboxFixture;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Progress;
import org.relais.outbox.Provider;

/** What people see of a mailing and do about it, on each database alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SteeringContract {
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

    private Mailing find(long id) {
        return outbox.business(mails -> mails.find(id));
    }

    private List<Setback> setbacks(long id) {
        Mailing mailing = find(id);
        return outbox.tables(rows -> new SetbackRepository(rows).groups(mailing));
    }

    private int queueAgain(long id, Setback.Group group) {
        Mailing mailing = outbox.business(mails -> mails.reopen(id));
        return outbox.tables(rows -> new SetbackRepository(rows).queueAgain(mailing, group, Instant.now()));
    }

    private static Setback.Group group(DeliveryStatus status, String provider, String reason) {
        return new Setback.Group(status, provider, new Reason(reason));
    }

    private void became(String person, String status, String reply, String enhanced) {
        outbox.execute("update delivery set status = '" + status + "', attempts = 1, relay_reply = '" + reply
                + "', enhanced = " + (enhanced == null ? "null" : "'" + enhanced + "'") + " where address = '" + person
                + "'");
    }

    /** Five at Orange and five at Free: full mailboxes, dead addresses, a block, one that came back, one that expired. */
    private long finished() {
        long id = outbox.issueTo(5, "orange.fr", "free.fr");
        outbox.execute("update delivery set status = 'SENT', sent_at = current_timestamp, attempts = 1");
        became("person-1@orange.fr", "REFUSED", "552 5.2.2 full", "5.2.2");
        became("person-2@orange.fr", "REFUSED", "552 5.2.2 over quota", "5.2.2");
        became("person-3@orange.fr", "REFUSED", "550 5.1.1 unknown", "5.1.1");
        became("person-1@free.fr", "EXPIRED", "451 later", null);
        became("person-2@free.fr", "REFUSED", "550 no", null);
        became("person-3@free.fr", "BOUNCED", "250 2.0.0 taken", "2.0.0");
        outbox.execute("insert into bounce (delivery_id, fingerprint, kind, status, diagnostic, at)"
                + " select id, fingerprint, 'SOFT', '4.2.2', 'full', current_timestamp from delivery"
                + " where address = 'person-3@free.fr'");
        outbox.does(OutboxService::finishDone);
        assertThat(find(id).status()).isEqualTo(Mailing.Status.FINISHED);
        return id;
    }

    @Test
    void whatDidNotArriveIsCountedByProviderAndReason() {
        assertThat(setbacks(finished()))
                .extracting(each -> each.group().status() + " " + each.group().provider() + " "
                        + each.group().reason().code() + " " + each.messages() + " " + each.words())
                .containsExactly(
                        "REFUSED orange 5.2.2 2 552 5.2.2 full",
                        "BOUNCED free 4.2.2 1 full",
                        "EXPIRED free 451 1 451 later",
                        "REFUSED free 550 1 550 no",
                        "REFUSED orange 5.1.1 1 550 5.1.1 unknown");
    }

    @Test
    void whoLeftTheListMeanwhileIsNotWrittenToAgain() {
        long id = finished();
        outbox.does(mails -> mails.suppress("print-1orange.fr", "newsletter", "left"));
        assertThat(setbacks(id).get(0).writable()).isEqualTo(1);
        assertThat(queueAgain(id, group(DeliveryStatus.REFUSED, "orange", "5.2.2")))
                .isEqualTo(1);
        assertThat(outbox.read("select address from delivery where status = 'QUEUED'"))
                .containsExactly("person-2@orange.fr");
    }

    @Test
    void aGroupIsTriedAgainAndTheSumStaysTheAudience() {
        long id = finished();
        assertThat(queueAgain(id, group(DeliveryStatus.REFUSED, "orange", "5.2.2")))
                .isEqualTo(2);
        assertThat(queueAgain(id, group(DeliveryStatus.REFUSED, "orange", "5.2.2")))
                .isZero();
        Progress progress = outbox.progress(id);
        assertThat(progress.balanced()).isTrue();
        assertThat(progress.queued()).isEqualTo(2);
        assertThat(find(id).status()).isEqualTo(Mailing.Status.OPEN);
    }

    @Test
    void whatCameBackAndIsSentAgainCanComeBackAgain() {
        long id = finished();
        assertThat(queueAgain(id, group(DeliveryStatus.BOUNCED, "free", "4.2.2")))
                .isEqualTo(1);
        assertThat(outbox.read("select count(*) from bounce")).containsExactly("0");
    }

    @Test
    void whatMayHaveArrivedIsNotAmongThoseWhoMissedIt() {
        long id = finished();
        outbox.execute("update delivery set in_doubt = true where address = 'person-1@free.fr'");
        assertThat(setbacks(id))
                .filteredOn(each -> each.group().status() == DeliveryStatus.EXPIRED)
                .extracting(Setback::writable)
                .containsExactly(0L);
    }

    @Test
    void whatWaitsIsCountedByWhy() {
        long id = outbox.issueTo(4, "orange.fr", "free.fr");
        outbox.execute("update delivery set attempts = 1, relay_reply = '450 4.7.1 greylisted', enhanced = '4.7.1'"
                + " where address = 'person-1@free.fr'");
        outbox.execute("update delivery set attempts = 1, in_doubt = true where address = 'person-2@free.fr'");
        outbox.execute("update delivery set attempts = 1, in_doubt = true, held_at = current_timestamp"
                + " where address = 'person-3@free.fr'");
        outbox.execute("update delivery set status = 'SENDING' where address = 'person-4@free.fr'");
        List<Waiting> waiting = outbox.tables(rows -> new MessageRepository(rows).waiting(id));
        assertThat(waiting)
                .extracting(each ->
                        each.why() + " " + each.provider() + " " + each.reason().code() + " " + each.messages())
                .containsExactly(
                        "FRESH orange  4", "AGAIN free 4.7.1 1", "DOUBT free  1", "HELD free  1", "LEAVING free  1");
    }

    @Test
    void whatIsHeldIsReleasedOrDroppedByAPerson() {
        long id = outbox.frozenIssue(3);
        outbox.execute(
                "update delivery set in_doubt = true, held_at = current_timestamp where address <> 'person-3@example.org'");
        long first = Long.parseLong(outbox.read("select min(id) from delivery where held_at is not null")
                .get(0));
        assertThat(outbox.<Integer>tables(rows -> new MessageRepository(rows).drop(id, first)))
                .isEqualTo(1);
        assertThat(outbox.<Integer>tables(rows -> new MessageRepository(rows).drop(id, first)))
                .isZero();
        assertThat(outbox.<Integer>tables(rows -> new MessageRepository(rows).release(id, null, Instant.now())))
                .isEqualTo(1);
        assertThat(outbox.read("select count(*) from delivery where held_at is not null"))
                .containsExactly("0");
        Progress progress = outbox.progress(id);
        assertThat(progress.cancelled()).isEqualTo(1);
        assertThat(progress.queued()).isEqualTo(2);
        assertThat(progress.inDoubt())
                .as("that it may have arrived stays written")
                .isEqualTo(2);
        assertThat(progress.balanced()).isTrue();
    }

    @Test
    void whatWaitsIsCancelledAndTheMailingEndsByItself() {
        long id = outbox.frozenIssue(3);
        outbox.execute("update delivery set status = 'SENT' where address = 'person-1@example.org'");
        assertThat(outbox.<Integer>business(mails -> mails.cancelWaiting(id))).isEqualTo(2);
        outbox.does(OutboxService::finishDone);
        assertThat(find(id).status()).isEqualTo(Mailing.Status.FINISHED);
        assertThat(outbox.progress(id).cancelled()).isEqualTo(2);
    }

    @Test
    void messagesAreReadInPagesOfTheirOwnOrder() {
        long id = outbox.frozenIssue(5);
        List<Message> first =
                outbox.tables(rows -> new MessageRepository(rows).page(id, MessageRepository.Which.WAITING, 0, 3));
        List<Message> rest = outbox.tables(rows -> new MessageRepository(rows)
                .page(id, MessageRepository.Which.WAITING, first.get(2).id(), 3));
        assertThat(rest)
                .hasSize(2)
                .extracting(Message::id)
                .allMatch(each -> each > first.get(2).id());
    }

    @Test
    void aProviderIsPausedAndResumedByAPersonWhateverItsState() throws SQLException {
        outbox.tables(rows -> new ProviderRepository(rows).pause("orange"));
        outbox.tables(rows -> new ProviderRepository(rows).pause("exemple.org"));
        assertThat(outbox.read("select name from provider where state = 'PAUSED' and by_hand order by name"))
                .containsExactly("exemple.org", "orange");
        assertThat(outbox.<Boolean>tables(rows -> new ProviderRepository(rows).pause("orange")))
                .isFalse();
        assertThat(outbox.<Boolean>tables(rows -> new ProviderRepository(rows).resume("orange")))
                .isTrue();
        assertThat(outbox.<Boolean>tables(rows -> new ProviderRepository(rows).resume("orange")))
                .isFalse();
        assertThat(outbox.read("select state from provider where name = 'orange'"))
                .containsExactly("OPEN");
    }

    @Test
    void peopleAreToldOnceADayThatAProviderRefusesOurMailAndNeverOfTheirOwnPause() {
        outbox.execute("update provider set state = 'PAUSED', reason = '550 5.7.1 no' where name in ('free', 'sfr')");
        outbox.execute("update provider set state = 'PAUSED', by_hand = true where name = 'orange'");
        assertThat(alarming()).containsExactly("free", "sfr");
        assertThat(alarming()).isEmpty();
        outbox.execute("update provider set alerted_at = current_timestamp - interval '25' hour where name = 'sfr'");
        assertThat(alarming()).containsExactly("sfr");
    }

    private List<String> alarming() {
        return outbox.tables(rows -> new ProviderRepository(rows).alarming()).stream()
                .map(ProviderRepository.Alarming::name)
                .toList();
    }

    @Test
    void theFiguresAreThoseOfTheHouse() {
        long paused = outbox.frozenIssue(2);
        outbox.does(mails -> mails.pause(paused));
        outbox.issueTo(3, "orange.fr");
        outbox.execute(
                "update delivery set in_doubt = true, held_at = current_timestamp where address = 'person-1@orange.fr'");
        outbox.execute("update provider set state = 'CLOSED' where name = 'orange'");
        outbox.execute("update provider set state = 'PAUSED' where name = 'free'");
        outbox.execute("insert into lane (number, epoch, expires_at, trouble, trouble_since)"
                + " values (0, 1, current_timestamp, 'no answer', current_timestamp - interval '6' minute)");
        MailFigures figures = outbox.tables(rows -> new FiguresRepository(rows).read());
        assertThat(figures.waiting()).isEqualTo(5);
        assertThat(figures.held()).isEqualTo(1);
        assertThat(figures.doubtful()).isEqualTo(1);
        assertThat(figures.oldestDue()).isBeforeOrEqualTo(Instant.now().plusSeconds(5));
        assertThat(figures.shut()).isEqualTo(2);
        assertThat(figures.refusing()).isEqualTo(1);
        assertThat(figures.relayIsDown(Instant.now())).isTrue();
        assertThat(figures.relayIsDown(Instant.now().minusSeconds(120))).isFalse();
    }

    @Test
    void whatWaitsForAProviderIsCountedForAGroupAndForADomain() {
        outbox.issueTo(3, "orange.fr", "exemple.org");
        outbox.tables(rows -> new ProviderRepository(rows).pause("exemple.org"));
        outbox.execute("update delivery set due_at = (select probe_at from provider where name = 'exemple.org')"
                + " where address like '%exemple.org'");
        assertThat(outbox.<List<Provider>>tables(rows -> new ProviderRepository(rows).all()))
                .filteredOn(each -> each.waiting() > 0)
                .extracting(each -> each.name() + " " + each.waiting() + " " + each.keeper())
                .containsExactly("orange 3 LANES", "other 3 LANES", "exemple.org 3 PERSON");
    }
}
