package org.relais.askings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.consents.Topic;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Profile;
import org.relais.subscribers.Subscriber;

/** Inside the server: turns and the end of the 7 days, each in a transaction that is taken back. */
@ArquillianTest
public class AskingInsideIT {
    private static final String EMAIL = "tour@interieur.example.org";

    @Inject
    AskingService askings;

    @Inject
    TurnService turns;

    @Inject
    LifeService life;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    private long lot;

    @BeforeEach
    void somebodyWaits() throws Exception {
        transaction.begin();
        lot = askings.begin(new Asking.NewAsking(Asking.Kind.FILE, "essai", "import/0"));
        Subscriber person = life.expect(EMAIL, Profile.reading("fr"), "essai");
        entities.flush();
        Profile told = new Profile("Zoé", null, "fr", null, null, null);
        askings.add(lot, List.of(new Asked(person.id(), person.fingerprint(), told, Set.of(Topic.NEWSLETTER))));
    }

    @AfterEach
    void nothingHappened() throws Exception {
        transaction.rollback();
    }

    @Test
    void aTurnThatIsTakenBackAndAskedAgainWritesOnce() {
        turns.ask(10);
        turns.ask(10);
        assertEquals(1, answers().asked());
        assertEquals(1L, one("select count(*) from delivery where address = '" + EMAIL + "'"));
    }

    @Test
    void whoWasBlockedMeanwhileIsPassedOverWhenTheirTurnComes() {
        entities.createNativeQuery("insert into suppression (fingerprint, list, reason, at)"
                        + " select fingerprint, '*', 'essai', current_timestamp from subscriber where email = '" + EMAIL
                        + "'")
                .executeUpdate();
        turns.ask(10);
        assertEquals(1, answers().passedOver());
        assertEquals(0L, one("select count(*) from delivery where address = '" + EMAIL + "'"));
        assertEquals(0L, one("select count(*) from subscriber where email = '" + EMAIL + "'"));
    }

    @Test
    void nobodyOfAStoppedLotIsWrittenTo() {
        askings.stop(lot);
        turns.ask(10);
        assertEquals(1, answers().passedOver());
    }

    @Test
    void whoSaysNothingInSevenDaysIsForgottenWithTheMail() {
        turns.ask(10);
        entities.flush();
        entities.clear();
        Duration long8 = Duration.ofDays(8);
        entities.createQuery("update AskedPerson e set e.askedAt = :then where e.asking.id = :lot")
                .setParameter("then", clock.instant().minus(long8))
                .setParameter("lot", lot)
                .executeUpdate();
        while (turns.forget() > 0) {
            // as the job does
        }
        entities.flush();
        assertEquals(1, answers().expired());
        assertEquals(0L, one("select count(*) from subscriber where email = '" + EMAIL + "'"));
        assertEquals(0L, one("select count(*) from delivery where address = '" + EMAIL + "'"));
        assertNull(entities.createNativeQuery("select given_name from asked_person where asking_id = " + lot)
                .getSingleResult());
        String fingerprint = entities.createNativeQuery("select fingerprint from asked_person where asking_id = " + lot)
                .getSingleResult()
                .toString();
        assertTrue(askings.askedBefore(List.of(fingerprint)).contains(fingerprint), "remembered for a year");
    }

    private Answers answers() {
        entities.flush();
        return askings.answers(lot);
    }

    private long one(String sql) {
        entities.flush();
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
