package org.relais.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.outbox.ErasureService;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;
import org.relais.web.Seal;

/** Inside the server, at instants of our choice: how long it is known whom a pack went to. Each test is rolled back. */
@ArquillianTest
public class PackRetentionInsideIT {
    private static final String EMAIL = "dossier@conservation.example.org";
    private static final long RESOURCE = 4_711_000_001L;

    @Inject
    PackService packs;

    @Inject
    PackRepository kept;

    @Inject
    SentPackService sent;

    @Inject
    ErasureService outbox;

    @Inject
    PackDataService data;

    @Inject
    Event<Object> news;

    @Inject
    Seal seal;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    private Pack pack;
    private long mailing;

    @BeforeEach
    void aPackThatHasLeft() throws Exception {
        transaction.begin();
        entities.createNativeQuery("""
                        insert into resource (id, kind, title, summary, body, zone, place, organisation, status, submitted_at,
                            validated_at, version)
                        values (:id, 'DOCUMENT', 'Conservation', 'Rien.', '', 'Europe/Paris', '', 'Équipe', 'VALIDATED',
                            current_timestamp, current_timestamp, 0)""").setParameter("id", RESOURCE).executeUpdate();
        Letter letter = Letter.typed(EMAIL, "fr", Letter.Manner.PLAIN, "Un mot pour elle seule");
        pack = kept.get(packs.send(letter, List.of(RESOURCE)));
        mailing = pack.mailing().orElseThrow();
        entities.flush();
    }

    @AfterEach
    void nothingOfIt() throws Exception {
        transaction.rollback();
    }

    private void forget(Duration after) {
        Instant then = pack.sentAt().plus(after);
        new PackDataService(kept, sent, outbox, Clock.fixed(then, ZoneOffset.UTC)).forget();
        entities.flush();
    }

    private long rows(String fromWhere, Object value) {
        return ((Number) entities.createNativeQuery("select count(*) from " + fromWhere)
                        .setParameter("value", value)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void afterAMonthNobodyKnowsWhomItWentTo() {
        forget(Duration.ofDays(30).minusHours(2).minusMinutes(1));
        assertEquals(EMAIL, pack.email());
        forget(Duration.ofDays(30).minusHours(2).plusMillis(1));
        gone();
    }

    @Test
    void anErasureReachesItAtOnce() {
        news.fire(new PersonErased(EMAIL, seal.fingerprint(EMAIL)));
        entities.flush();
        gone();
    }

    private void gone() {
        assertNull(pack.email());
        assertNull(pack.word());
        assertNull(pack.fingerprint());
        assertEquals(PackStatus.FORGOTTEN, pack.status());
        assertEquals(Outcome.CANCELLED, sent.find(pack.id()).sent().outcome());
        assertEquals(List.of(RESOURCE), pack.resources());
        assertNotNull(pack.sentAt());
        assertEquals(0, rows("mailing where id = :value", mailing));
        assertEquals(0, rows("mailing_content where html like :value", "%pour elle seule%"));
        assertEquals(0, rows("delivery where address = :value", EMAIL));
    }

    @Test
    void whoeverAsksIsToldWhatWasSentToThem() {
        PersonalData asked = new PersonalData(EMAIL, seal.fingerprint(EMAIL));
        news.fire(asked);
        assertEquals("Un mot pour elle seule", asked.parts().get("packs").get(0).get("word"));
    }

    @Test
    void aDraftThatNobodyGoesOnWithIsForgottenAfterAWeek() {
        packs.add(RESOURCE);
        Pack draft = packs.mine().pack();
        entities.flush();
        Instant begun = Instant.now();
        Clock later = Clock.fixed(begun.plus(Duration.ofDays(7)).plusSeconds(60), ZoneOffset.UTC);
        Clock sooner = Clock.fixed(begun.plus(Duration.ofDays(7)).minusSeconds(60), ZoneOffset.UTC);
        new PackDataService(kept, sent, outbox, sooner).forget();
        assertNotNull(entities.find(Pack.class, draft.id()));
        new PackDataService(kept, sent, outbox, later).forget();
        entities.flush();
        assertNull(entities.find(Pack.class, draft.id()));
        assertEquals(EMAIL, pack.email());
    }
}
