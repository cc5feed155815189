package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.OnTheServer;
import org.relais.testing.PublicSite;

/** Five hundred people want fifty seats at the same time; then twenty decline. */
class RaceIT extends OnTheServer {
    private static final int PEOPLE = 500;
    private static final int SEATS = 50;
    private static final int DECLINES = 20;
    private static final int AT_ONCE = 16;

    @Test
    void exactlyAsManyAsThereAreSeatsAndTheOthersInOrder() {
        List<String> people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(each -> "coureur-" + each + "@course.example.org")
                .toList();
        knows();
        PlannedWebinar webinar = PlannedWebinar.withSeats(database, SEATS);
        String path = webinar.path();
        together(people, each -> new PublicSite().fillIn(path, "email", each).expect(303));

        assertThat(webinar.count("REGISTERED")).isEqualTo(SEATS);
        assertThat(webinar.count("WAITLISTED")).isEqualTo(PEOPLE - SEATS);
        List<String> line = webinar.emails("WAITLISTED");
        assertThat(database.value(
                        "select count(distinct waiting_number) from registration where webinar_id = ?", webinar.id()))
                .isEqualTo((long) PEOPLE - SEATS);
        List<String> seated = webinar.emails("REGISTERED");
        await(people, 1);
        assertThat(seated)
                .allSatisfy(each ->
                        assertThat(subjects(each)).singleElement().asString().startsWith("Vous êtes inscrit"));
        assertThat(line).allSatisfy(each -> assertThat(subjects(each))
                .singleElement()
                .asString()
                .startsWith("Vous êtes sur la liste d’attente"));

        List<String> leavers = seated.subList(0, DECLINES);
        leavers.forEach(each -> returnBox.deliver(CalendarMail.answering(mailbox.lastMailTo(each), "DECLINED")));
        await(leavers, 2);
        List<String> promoted = line.subList(0, DECLINES);
        await(promoted, 2);
        Set<String> expected = new HashSet<>(seated.subList(DECLINES, SEATS));
        expected.addAll(promoted);
        assertThat(Set.copyOf(webinar.emails("REGISTERED"))).isEqualTo(expected);
        assertThat(webinar.emails("WAITLISTED")).isEqualTo(line.subList(DECLINES, line.size()));
        assertThat(promoted).allSatisfy(each -> {
            assertThat(subjects(each)).hasSize(2);
            Mail freed = mailbox.lastMailTo(each);
            assertThat(freed.subject()).startsWith("Une place s’est libérée");
            assertThat(freed.calendar()).contains("METHOD:REQUEST");
        });
        assertThat(leavers).allSatisfy(each -> {
            assertThat(subjects(each)).hasSize(2);
            Mail left = mailbox.lastMailTo(each);
            assertThat(left.subject()).startsWith("Inscription annulée");
            assertThat(left.calendar()).contains("METHOD:CANCEL").doesNotContain("STATUS:CANCELLED");
        });
        assertThat(line.subList(DECLINES, line.size()))
                .allSatisfy(each -> assertThat(subjects(each)).hasSize(1));
    }

    /** Confirmed subscribers, so that a seat is taken when the form is sent. */
    private void knows() {
        database.change("""
                insert into subscriber (id, email, fingerprint, language, status, source, created_at, version)
                select 7000000 + n, 'coureur-' || n || '@course.example.org', 'coureur-' || n, 'fr', 'CONFIRMED', 'essai', now(), 0
                from generate_series(1, 500) as n""");
    }

    private List<String> subjects(String email) {
        return mailbox.allTo(email).stream().map(Mail::subject).toList();
    }

    private void await(List<String> people, int mails) {
        Awaitility.await(mails + " mails to each").atMost(Duration.ofMinutes(4)).until(() -> people.stream()
                .allMatch(each -> mailbox.allTo(each).size() >= mails));
    }

    private static void together(List<String> people, Consumer<String> act) {
        ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = people.stream()
                    .<Future<?>>map(each -> crowd.submit(() -> act.accept(each)))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            crowd.shutdown();
        }
    }
}
