package org.relais.subscriptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.relais.consents.Consent;
import org.relais.consents.ConsentEntry;
import org.relais.consents.ConsentLedger;
import org.relais.consents.ConsentService;
import org.relais.consents.ConsentState;
import org.relais.consents.Topic;
import org.relais.subscribers.Choices;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Profile;
import org.relais.subscribers.Subscriber;

/** Inside the server: whatever people do in whatever order, the ledger alone tells what they receive (P1). */
@ArquillianTest
public class HistoriesInsideIT {
    private static final int TOGETHER = 50;
    private static final int ACTS = 6;
    private static final int KINDS = 8;
    private static final Profile NOBODY = new Profile(null, null, "fr", null, null, null);

    @Inject
    LifeService life;

    @Inject
    Choices choices;

    @Inject
    ConsentLedger ledger;

    @Inject
    ConsentService proof;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    @Test
    void threeHundredRandomHistoriesAreRebuiltFromTheLedger() throws Exception {
        histories(300, 1);
    }

    @Test
    @Tag("benchmark")
    void tenThousandRandomHistoriesAreRebuiltFromTheLedger() throws Exception {
        histories(10_000, 2);
    }

    private void histories(int people, long seed) throws Exception {
        Random random = new Random(seed);
        for (int first = 0; first < people; first += TOGETHER) {
            transaction.begin();
            for (int i = first; i < first + TOGETHER; i++) {
                history("histoire-" + seed + "-" + i + "@registre.example.org", random);
            }
            assertNull(proof.verify().firstBroken());
            // Nobody else has to write to them.
            transaction.rollback();
        }
    }

    private void history(String email, Random random) {
        Subscriber person = life.expect(email, NOBODY, "essai");
        choices.confirm(person, act(random, "come-back"));
        int acts = random.nextInt(ACTS);
        for (int i = 0; i < acts && !person.erased(); i++) {
            act(person, random);
        }
        entities.flush();
        List<ConsentEntry> said = ledger.about(person.id());
        Collections.reverse(said);
        assertEquals(person.topics(), ConsentState.of(said), email);
    }

    private void act(Subscriber person, Random random) {
        switch (random.nextInt(KINDS)) {
            case 0, 1, 2 -> choices.end(person, act(random, "leave.PAGE"));
            case 3, 4 -> choices.begin(person, act(random, "come-back"));
            case 5 -> choices.confirm(person, act(random, "come-back"));
            case 6 -> life.pause(person, null);
            default -> life.erase(person.id(), Consent.Channel.PAGE, Locale.FRENCH);
        }
    }

    private static Choices.Act act(Random random, String words) {
        Topic topic = Topic.values()[random.nextInt(Topic.values().length)];
        return Choices.Act.of(topic, Consent.Channel.PAGE, words, "/essai", Locale.FRENCH);
    }
}
