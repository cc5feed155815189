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
    private static final List<String> WRITTEN = List.of(
            "purpose",
            "what",
            "basis",
            "wording",
            "wording_version",
            "channel",
            "source",
            "recorded_by",
            "previous_hash",
            "hash");
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
        histories(300);
    }

    @Test
    @Tag("benchmark")
    void tenThousandRandomHistoriesAreRebuiltFromTheLedger() throws Exception {
        histories(10_000);
    }

    /** Others each time; what failed is told again by {@code -Dhistories.seed}. */
    private void histories(int people) throws Exception {
        long seed = Long.getLong("histories.seed", System.nanoTime());
        System.out.printf("%d histories, histories.seed=%d%n", people, seed);
        Random random = new Random(seed);
        for (int first = 0; first < people; first += TOGETHER) {
            transaction.begin();
            for (int i = first; i < first + TOGETHER; i++) {
                history("histoire-" + seed + "-" + i + "@registre.example.org", random);
            }
            String told = "histories.seed=" + seed + " up to " + (first + TOGETHER);
            assertNull(proof.verify().firstBroken(), told);
            flip(random, told);
            // Nobody else has to write to them.
            transaction.rollback();
        }
    }

    /** One byte of one line, wherever it stands. */
    private void flip(Random random, String told) {
        long length = proof.verify().entries();
        long line = length - random.nextInt(TOGETHER);
        String column = WRITTEN.get(random.nextInt(WRITTEN.size()));
        entities.createNativeQuery(
                        "update consent_entry set %1$s = overlay(%1$s placing '!' from 1 for 1) where id = :line"
                                .formatted(column))
                .setParameter("line", line)
                .executeUpdate();
        assertEquals(line, proof.verify().firstBroken(), told + ", " + column + " of line " + line);
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
