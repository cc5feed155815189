package org.relais.registrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

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
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.webinars.Admission;
import org.relais.webinars.KitService;
import org.relais.webinars.Plan;
import org.relais.webinars.Presentation;
import org.relais.webinars.Question;
import org.relais.webinars.Timetable;
import org.relais.webinars.Venue;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/**
 * Inside the server, on its database, at instants of our choice: what is kept of a person, and until when. Each test is one
 * transaction that is rolled back, about webinars of 2001, so that neither the server's own job nor other tests' people meddle.
 */
@ArquillianTest
public class RetentionInsideIT {
    /** A series on three Tuesdays; what is said of « the webinar » counts from the end of the last. */
    private static final Instant FIRST_ENDS = Instant.parse("2001-03-06T14:30:00Z");

    private static final Instant LAST_ENDS = Instant.parse("2001-03-20T14:30:00Z");
    private static final Instant ASKED = Instant.parse("2001-02-01T10:00:00Z");

    @Inject
    WebinarService webinars;

    @Inject
    KitService kit;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    private Webinar webinar;

    @BeforeEach
    void aSeriesOfLongAgo() throws Exception {
        transaction.begin();
        webinar = webinars.create(new Plan(
                new Presentation(new Presentation.Draft("Conservation", "", "", "", Set.of(), Set.of(), Set.of())),
                new Timetable(
                        LocalDateTime.parse("2001-03-06T14:00"),
                        Duration.ofMinutes(90),
                        ZoneId.of("Europe/Paris"),
                        "FREQ=WEEKLY;BYDAY=TU;COUNT=3",
                        Set.of()),
                new Admission(null, null, null, Admission.Approval.AT_ONCE),
                new Venue(Venue.Kind.LINK, "https://visio.example.org/salle"),
                new Plan.Switches(Set.of(), 60)));
    }

    @AfterEach
    void nothingOfIt() throws Exception {
        transaction.rollback();
    }

    @Test
    void anAddressThatWasNeverConfirmedIsForgottenAfterSevenDays() {
        long pending = person("jamais", null, RegistrationStatus.PENDING);
        long confirmed = person("oui", null, RegistrationStatus.REGISTERED);
        long left = person("parti", null, RegistrationStatus.CANCELLED);
        long question = question(30);
        answer(pending, question);

        assertEquals(0, at(ASKED.plus(Duration.ofDays(7))).forgetUnconfirmed());
        assertEquals(1, at(ASKED.plus(Duration.ofDays(7)).plusMillis(1)).forgetUnconfirmed());
        assertNull(find(pending));
        assertEquals(0, answers(question));
        assertNotNull(find(confirmed));
        assertNotNull(find(left));
        assertEquals(0, at(LAST_ENDS).forgetUnconfirmed());
    }

    @Test
    void moreThanAPortionIsForgottenInPortions() {
        for (int each = 0; each < 201; each++) {
            person("foule-" + each, null, RegistrationStatus.PENDING);
        }
        assertEquals(200, at(LAST_ENDS).forgetUnconfirmed());
        assertEquals(1, at(LAST_ENDS).forgetUnconfirmed());
        assertEquals(0, at(LAST_ENDS).forgetUnconfirmed());
    }

    @Test
    void whatSomebodyNeedsIsForgottenWhenWhatTheyComeToIsOver() {
        long one = person("une", date(0), RegistrationStatus.REGISTERED);
        long all = person("toutes", null, RegistrationStatus.REGISTERED);

        assertEquals(0, at(FIRST_ENDS).forgetNeeds());
        assertEquals(1, at(FIRST_ENDS.plusMillis(1)).forgetNeeds());
        assertNull(find(one).needs());
        assertEquals("LSF", find(all).needs());
        assertEquals("une@conservation.example.org", find(one).email());

        assertEquals(0, at(LAST_ENDS).forgetNeeds());
        assertEquals(1, at(LAST_ENDS.plusMillis(1)).forgetNeeds());
        assertNull(find(all).needs());
        assertEquals(0, at(LAST_ENDS.plusMillis(1)).forgetNeeds());
    }

    @Test
    void eachAnswerIsForgottenAfterItsQuestionsOwnTime() {
        long person = person("avis", null, RegistrationStatus.REGISTERED);
        long atOnce = question(0);
        long later = question(30);
        question(0); // nobody answered it
        answer(person, atOnce);
        answer(person, later);

        assertEquals(0, at(LAST_ENDS).forgetAnswers());
        assertEquals(1, at(LAST_ENDS.plusMillis(1)).forgetAnswers());
        assertEquals(0, answers(atOnce));
        assertEquals(1, answers(later));
        assertEquals(0, at(LAST_ENDS.plus(Duration.ofDays(30))).forgetAnswers());
        assertEquals(1, at(LAST_ENDS.plus(Duration.ofDays(30)).plusMillis(1)).forgetAnswers());
        assertEquals(0, answers(later));
        assertEquals(0, at(LAST_ENDS.plus(Duration.ofDays(31))).forgetAnswers());
        assertEquals("avis@conservation.example.org", find(person).email());
    }

    @Test
    void sixMonthsAfterTheLastDateARegistrationSaysWhereSomebodyCameFromAndOfNobodyWho() {
        long one = person("une", date(0), RegistrationStatus.REGISTERED);
        long left = person("partie", null, RegistrationStatus.CANCELLED);
        answer(one, question(730));
        Instant over = Instant.parse("2001-09-20T14:30:00Z");

        assertEquals(0, at(over).anonymise());
        assertEquals(2, at(over.plusMillis(1)).anonymise());
        Registration kept = find(one);
        assertNull(kept.email());
        assertNull(kept.fingerprint());
        assertNull(kept.name());
        assertNull(kept.structure());
        assertNull(kept.needs());
        assertEquals(Map.of(), kept.responses());
        assertEquals(Entrance.State.REVOKED, kept.entrance().state());
        assertEquals("974", kept.departement());
        assertEquals("Indian/Reunion", kept.zone().getId());
        assertEquals(RegistrationStatus.REGISTERED, kept.status());
        assertEquals(over.plusMillis(1), kept.life().erasedAt());
        assertNull(find(left).email());
        assertEquals(0, at(over.plusMillis(2)).anonymise());
    }

    private long date(int number) {
        return webinar.dates().get(number).id();
    }

    private long person(String name, Long dateId, RegistrationStatus status) {
        Particulars particulars = Particulars.of(
                new Particulars.Draft("Camille Essai", "974", null, "Maison", null, "LSF", Mode.USUAL, "fr"));
        Participant participant =
                new Participant(name + "@conservation.example.org", "print-" + webinar.id() + name, particulars);
        Registration registration = new Registration(webinar.id(), dateId, participant, ASKED);
        entities.persist(registration);
        entities.flush();
        entities.createNativeQuery("update registration set status = :status where id = :id")
                .setParameter("status", status.name())
                .setParameter("id", registration.id())
                .executeUpdate();
        entities.detach(registration);
        return registration.id();
    }

    private long question(int days) {
        kit.ask(
                webinar.id(),
                new Question.Draft(
                        "Question " + System.nanoTime(), Question.Kind.TEXT, "", Question.Need.OPTIONAL, days));
        entities.flush();
        return ((Number) entities.createNativeQuery("select max(id) from webinar_question where webinar_id = :webinar")
                        .setParameter("webinar", webinar.id())
                        .getSingleResult())
                .longValue();
    }

    private void answer(long registration, long question) {
        entities.createNativeQuery("insert into registration_answer (registration_id, question_id, text)"
                        + " values (:registration, :question, 'réponse')")
                .setParameter("registration", registration)
                .setParameter("question", question)
                .executeUpdate();
    }

    private long answers(long question) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from registration_answer where question_id = :question")
                        .setParameter("question", question)
                        .getSingleResult())
                .longValue();
    }

    /** As the tables have it. */
    private Registration find(long id) {
        entities.flush();
        entities.clear();
        return entities.find(Registration.class, id);
    }

    /** The service as it is, with another clock. */
    private static RetentionService at(Instant at) {
        try {
            RetentionService service = new RetentionService();
            for (Field field : RetentionService.class.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(
                            service,
                            field.getType() == Clock.class
                                    ? Clock.fixed(at, ZoneOffset.UTC)
                                    : CDI.current().select(field.getType()).get());
                }
            }
            return service;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
