package org.relais.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;

/** What other programs are told about a person, by number: how it leaves is tested with the webhooks. */
class SubscriberNewsIT extends OnTheServer {
    private static final String EMAIL = "suivie@nouvelles.example.org";

    @AfterEach
    void nobodyListens() {
        database.change("delete from webhook");
    }

    @Test
    void aWholeLifeIsTold() {
        Answer made = Api.withToken(Role.ADMIN).post("/api/v1/webhooks", """
                {"url": "http://localhost:9/", "events": ["subscriber.confirmed", "subscriber.changed",
                  "subscriber.unsubscribed", "subscriber.erased"]}""");
        assertThat(made.status()).isEqualTo(201);

        publicSite
                .fillIn("/newsletter/subscribe", "email", EMAIL, "topics", "NEWSLETTER")
                .expect(303);
        String mine = publicSite
                .post(mailbox.lastMailTo(EMAIL).link("/newsletter/confirm/").getRawPath())
                .expect(303)
                .location()
                .replaceFirst("\\?.*", "");
        String person = "subscriber/" + database.value("select id from subscriber where email = ?", EMAIL);
        assertThat(told(person)).containsExactly("subscriber.confirmed");
        publicSite
                .post(mine, "topics", "NEWSLETTER", "structure", "Un service", "language", "fr")
                .expect(303);
        publicSite.post(mine + "/leave").expect(303);
        publicSite.post(mine + "/erase").expect(303);
        mailbox.awaitMailsTo(EMAIL, 2);
        publicSite
                .post(mailbox.lastMailTo(EMAIL).link("/me/erase/").getRawPath())
                .expect(303);

        assertThat(told(person))
                .containsExactly(
                        "subscriber.confirmed", "subscriber.changed", "subscriber.unsubscribed", "subscriber.erased");
        assertThat(database.column("select body from webhook_event where body like ?", "%\"" + person + "\"%"))
                .allSatisfy(body -> assertThat(body.toString()).doesNotContain("nouvelles.example.org"));
    }

    @Test
    void aBlockIsTold() {
        Api.withToken(Role.ADMIN)
                .post("/api/v1/webhooks", "{\"url\": \"http://localhost:9/\", \"events\": [\"subscriber.suppressed\"]}")
                .expect(201);
        String email = "bloquee@nouvelles.example.org";
        String json = "{\"email\":\"%s\",\"source\":\"essai\",\"consentDate\":\"2026-09-30\"}".formatted(email);
        Api.withToken(Role.PRIVACY).post("/api/v1/subscribers", json).expect(201);
        Api.withToken(Role.PRIVACY)
                .post("/api/v1/suppressions", "{\"addresses\":[\"%s\"],\"cause\":\"DEAD\"}".formatted(email))
                .expect(200);
        String person = "subscriber/" + database.value("select id from subscriber where email = ?", email);
        assertThat(told(person)).containsExactly("subscriber.suppressed");
        assertThat(database.column("select body from webhook_event where body like ?", "%\"" + person + "\"%"))
                .allSatisfy(body ->
                        assertThat(body.toString()).contains("SUPPRESSED").doesNotContain("nouvelles.example.org"));
    }

    private List<Object> told(String person) {
        return database.column("select event from webhook_event where body like ? order by id", "%\"" + person + "\"%");
    }
}
