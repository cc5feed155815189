package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;

/** What answers from calendars do to registrations, read from a real mailbox (CALENDAR 28 to 33). */
class CalendarAnswersIT extends OnTheServer {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private final PlannedWebinar webinar = PlannedWebinar.withSeats(database, 1);

    private Mail invited(String email) {
        knows(email);
        publicSite.fillIn(webinar.path(), "email", email).expect(303);
        return mailbox.lastMailTo(email);
    }

    private static String someone() {
        return "agenda-" + PEOPLE.incrementAndGet() + "@agenda.example.org";
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
    }

    private void deliver(byte[] message, String outcome) {
        long before = database.count("inbox_message where outcome = ?", outcome);
        returnBox.deliver(message);
        await(() -> database.count("inbox_message where outcome = ?", outcome) > before);
    }

    @Test
    void a32_anAnswerCountsOnceAndTheLastOneLast() {
        String email = someone();
        Mail invitation = invited(email);
        deliver(CalendarMail.answering(invitation, "TENTATIVE"), "TAKEN");
        assertThat(webinar.of(email, "answer")).isEqualTo("TENTATIVE");
        assertThat(webinar.statusOf(email)).isEqualTo("REGISTERED");

        String waiting = someone();
        assertThat(invited(waiting).subject()).startsWith("Vous êtes sur la liste d’attente");
        byte[] no = CalendarMail.answering(invitation, "DECLINED");
        deliver(no, "TAKEN");
        returnBox.deliver(no);
        assertThat(webinar.statusOf(email)).isEqualTo("CANCELLED");
        assertThat(webinar.statusOf(waiting)).isEqualTo("REGISTERED");
        mailbox.awaitMailsTo(email, 2);
        mailbox.awaitMailsTo(waiting, 2);
        assertThat(mailbox.lastMailTo(waiting).subject()).startsWith("Une place s’est libérée");

        deliver(CalendarMail.answering(invitation, "ACCEPTED"), "TAKEN");
        assertThat(webinar.statusOf(email)).as("behind nobody, but it is full").isEqualTo("WAITLISTED");
        mailbox.awaitMailsTo(email, 3);
        assertThat(mailbox.allTo(email)).hasSize(3);
    }

    @Test
    void a29_somebodyElsesAnswerChangesNothingAndIsLookedAt() {
        String email = someone();
        Mail invitation = invited(email);
        deliver(CalendarMail.from("autre@agenda.example.org", invitation, "REPLY", "DECLINED"), "KEPT");
        assertThat(webinar.statusOf(email)).isEqualTo("REGISTERED");
        assertThat(webinar.of(email, "answer")).isEqualTo("NEEDS_ACTION");
    }

    @Test
    void a30_anAnswerToTheOldTimeDoesNotAcceptTheNewOne() {
        String email = someone();
        Mail old = invited(email);
        webinar.edit("{\"start\":\"" + PlannedWebinar.start().plusDays(2) + "\"}");
        mailbox.awaitMailsTo(email, 2);
        deliver(CalendarMail.answering(old, "ACCEPTED"), "TAKEN");
        assertThat(webinar.of(email, "answer")).isEqualTo("NEEDS_ACTION");
        deliver(CalendarMail.answering(mailbox.lastMailTo(email), "ACCEPTED"), "TAKEN");
        assertThat(webinar.of(email, "answer")).isEqualTo("ACCEPTED");
    }

    @Test
    void a33_aProposedTimeIsDeclinedOnce() {
        String email = someone();
        Mail invitation = invited(email);
        deliver(CalendarMail.from(email, invitation, "COUNTER", "TENTATIVE"), "KEPT");
        deliver(CalendarMail.from(email, invitation, "COUNTER", "TENTATIVE"), "KEPT");
        mailbox.awaitMailsTo(email, 2);
        assertThat(mailbox.lastMailTo(email).calendar()).contains("METHOD:DECLINECOUNTER");
        assertThat(mailbox.allTo(email)).hasSize(2);
        assertThat(webinar.of(email, "comment")).contains("Plutôt un autre jour");
        assertThat(webinar.statusOf(email)).isEqualTo("REGISTERED");
    }
}
