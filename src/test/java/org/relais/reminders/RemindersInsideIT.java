package org.relais.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.relais.registrations.Mode;
import org.relais.registrations.Participant;
import org.relais.registrations.Particulars;
import org.relais.registrations.Registration;
import org.relais.webinars.Admission;
import org.relais.webinars.Lead;
import org.relais.webinars.Plan;
import org.relais.webinars.Presentation;
import org.relais.webinars.Timetable;
import org.relais.webinars.Venue;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/** Inside the server, on its database, at instants of our choice: who is reminded of what, and when. */
@ArquillianTest
public class RemindersInsideIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    WebinarService webinars;

    @Inject
    ReminderService reminders;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    /** Paris leaps on 29 March 2037: far enough for this test to grow old. */
    @Test
    void aWebinarThatMovesAcrossTheChangeOfTheClocksRemindsEachPersonOnceAtTheRightLocalHour() throws Exception {
        Webinar webinar = published("2037-03-26T14:00");
        person(webinar, "paris", "Europe/Paris", Mode.USUAL);
        person(webinar, "noumea", "Pacific/Noumea", Mode.USUAL);
        person(webinar, "discret", "America/Cayenne", Mode.DISCREET);
        long declined = person(webinar, "decline", "Europe/Paris", Mode.USUAL);
        assertEquals(List.of("2037-03-19T13:00:00Z", "2037-03-25T13:00:00Z", "2037-03-26T12:00:00Z"), due(webinar));

        webinars.moveDate(
                webinar.id(), webinar.first().id(), LocalDateTime.parse("2037-04-02T14:00"), Duration.ofMinutes(90));
        List<String> due = List.of("2037-03-26T13:00:00Z", "2037-04-01T12:00:00Z", "2037-04-02T11:00:00Z");
        assertEquals(due, due(webinar));
        // After the move, which asked everybody again.
        change("update registration set answer = 'DECLINED' where id = " + declined);

        run(Instant.parse("2037-03-26T12:59:30Z"));
        assertEquals(0, sent(webinar));
        for (int lead = 0; lead < due.size(); lead++) {
            run(Instant.parse(due.get(lead)));
            run(Instant.parse(due.get(lead)).plusSeconds(30));
            assertEquals(lead + 1, sent(webinar));
            assertEquals(lead + 1, told(webinar, "paris"));
            assertEquals(lead + 1, told(webinar, "noumea"));
            assertEquals(lead + 1, told(webinar, "discret"));
        }
        assertEquals(0, told(webinar, "decline"));
        assertTrue(invitation(webinar, "paris").contains("SEQUENCE:1\r\n"), invitation(webinar, "paris"));
        assertTrue(invitation(webinar, "paris").contains("UID:" + webinar.uid()));
        assertTrue(words(webinar, "paris").contains("2\u00a0avril 2037 à 14\u00a0h\u00a000"), words(webinar, "paris"));
        assertTrue(words(webinar, "noumea").contains("2\u00a0avril 2037 à 23\u00a0h\u00a000"));
        assertTrue(words(webinar, "discret").contains("2\u00a0avril 2037 à 9\u00a0h\u00a000"));
    }

    @Test
    void whoRegistersMeanwhileIsNotRemindedAndALateReminderExpires() throws Exception {
        Webinar webinar = published("2037-03-26T14:00");
        long late = person(webinar, "tard", "Europe/Paris", Mode.USUAL);
        change("update registration set asked_at = timestamp with time zone '2037-03-19 13:00:01+00' where id = "
                + late);
        person(webinar, "tot", "Europe/Paris", Mode.USUAL);
        run(Instant.parse("2037-03-19T13:00:20Z"));
        assertEquals(0, told(webinar, "tard"));
        assertEquals(1, told(webinar, "tot"));

        run(Instant.parse("2037-03-26T13:00:00Z"));
        assertEquals(List.of("SENT", "EXPIRED", "EXPIRED"), statuses(webinar));
        assertEquals(1, told(webinar, "tot"));
    }

    @Test
    void whatStillWaitsOfAReminderThatBecameUntrueDoesNotLeave() throws Exception {
        Webinar webinar = published("2037-03-26T14:00");
        person(webinar, "attend", "Europe/Paris", Mode.USUAL);
        run(Instant.parse("2037-03-19T13:00:00Z"));
        change("update delivery set status = 'QUEUED', due_at = due_at + interval '1' day where mailing_id in ("
                + mailings(webinar) + ")");
        change("update mailing set status = 'OPEN', finished_at = null where id in (" + mailings(webinar) + ")");
        webinars.cancel(webinar.id());
        assertEquals(
                List.of("CANCELLED"),
                column("select status from delivery where mailing_id in (" + mailings(webinar) + ")"));
        assertEquals(List.of("SENT", "CANCELLED", "CANCELLED"), statuses(webinar));
    }

    private Webinar published(String start) {
        Plan plan = new Plan(
                new Presentation(new Presentation.Draft(
                        "Rappels " + System.nanoTime(), "", "", "", Set.of(), Set.of(), Set.of())),
                Timetable.once(LocalDateTime.parse(start), Duration.ofMinutes(90), PARIS),
                new Admission(null, null, null, Admission.Approval.AT_ONCE),
                new Venue(Venue.Kind.LINK, "https://visio.example.org/salle"),
                new Plan.Switches(Set.of(Lead.values()), 60));
        Webinar webinar = webinars.create(plan);
        webinars.publish(webinar.id());
        return webinars.find(webinar.id());
    }

    private long person(Webinar webinar, String name, String zone, Mode mode) throws Exception {
        Particulars particulars = Particulars.of(new Particulars.Draft(null, null, null, null, zone, null, mode, "fr"));
        Participant participant = new Participant(address(webinar, name), "print-" + webinar.id() + name, particulars);
        Registration registration = new Registration(webinar.id(), null, participant, Instant.now());
        inTransaction(() -> {
            entities.persist(registration);
            return null;
        });
        change("update registration set status = 'REGISTERED', confirmed_at = asked_at where id = "
                + registration.id());
        return registration.id();
    }

    private static String address(Webinar webinar, String name) {
        return name + "-" + webinar.id() + "@rappels.example.org";
    }

    /** The tick itself, at that instant. */
    private void run(Instant at) throws ReflectiveOperationException {
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        SendDueRemindersJob job = wired(new SendDueRemindersJob(), SendDueRemindersJob.class, clock);
        set(job, SendDueRemindersJob.class.getDeclaredField("reminders"), new AtAnotherTime(clock));
        job.run();
    }

    /** The service as it is, with another clock: a transaction a call, as its interceptor makes it. */
    private final class AtAnotherTime extends ReminderService {
        AtAnotherTime(Clock clock) throws ReflectiveOperationException {
            wired(this, ReminderService.class, clock);
        }

        @Override
        public List<Long> due() {
            return alone(super::due);
        }

        @Override
        public ReminderMail.Matter find(long id) {
            return alone(() -> super.find(id));
        }

        @Override
        public void send(ReminderMail.Rendered rendered) {
            alone(() -> {
                super.send(rendered);
                return null;
            });
        }

        private <T> T alone(Callable<T> work) {
            try {
                return inTransaction(work);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** What the container would inject, but for the clock. */
    private static <T> T wired(T bean, Class<? super T> type, Clock clock) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                boolean time = field.getType() == Clock.class;
                set(
                        bean,
                        field,
                        time ? clock : CDI.current().select(field.getType()).get());
            }
        }
        return bean;
    }

    private static void set(Object bean, Field field, Object value) throws ReflectiveOperationException {
        field.setAccessible(true);
        field.set(bean, value);
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            if (done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    private void change(String sql) throws Exception {
        int changed = inTransaction(() -> entities.createNativeQuery(sql).executeUpdate());
        assertFalse(changed == 0, sql);
    }

    private List<String> column(String sql) throws Exception {
        List<String> all = new ArrayList<>();
        for (Object each : inTransaction(() -> entities.createNativeQuery(sql).getResultList())) {
            all.add(String.valueOf(each));
        }
        return all;
    }

    private List<String> due(Webinar webinar) {
        return reminders.all(webinar.id()).stream()
                .map(each -> each.dueAt().toString())
                .toList();
    }

    private List<String> statuses(Webinar webinar) {
        return reminders.all(webinar.id()).stream()
                .map(each -> each.status().name())
                .toList();
    }

    private long sent(Webinar webinar) {
        return statuses(webinar).stream().filter("SENT"::equals).count();
    }

    private long told(Webinar webinar, String name) throws Exception {
        return Long.parseLong(column("select count(*) from delivery where address = '" + address(webinar, name)
                        + "' and mailing_id in (" + mailings(webinar) + ")")
                .get(0));
    }

    private String words(Webinar webinar, String name) throws Exception {
        return column("select slots from delivery where address = '" + address(webinar, name) + "' order by id desc")
                .get(0);
    }

    private String invitation(Webinar webinar, String name) throws Exception {
        return column("select calendar from delivery where address = '" + address(webinar, name) + "' order by id desc")
                .get(0);
    }

    private static String mailings(Webinar webinar) {
        return "select m.mailing_id from reminder_mailing m join reminder r on r.id = m.reminder_id where r.webinar_id = "
                + webinar.id();
    }
}
