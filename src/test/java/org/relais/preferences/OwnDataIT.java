package org.relais.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;

/** What a person does with their own record, each by a link that was sent to their address a moment ago (P6). */
class OwnDataIT extends OnTheServer {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String email = address();
    private final long id = newcomer(email);

    private static String address() {
        return "proprietaire-" + PEOPLE.incrementAndGet() + "@donnees.example.org";
    }

    private static long newcomer(String email) {
        String json = "{\"email\":\"%s\",\"source\":\"essai\",\"consentDate\":\"2026-09-30\",\"givenName\":\"Inès\"}"
                .formatted(email);
        return Api.json(Api.withToken(Role.PRIVACY)
                        .post("/api/v1/subscribers", json)
                        .expect(201))
                .getJsonNumber("id")
                .longValue();
    }

    /** Asks for a link with the address alone. */
    private String preferences() {
        publicSite.fillIn("/newsletter/link", "email", email).expect(303);
        return link(email, "/me/preferences/");
    }

    private String link(String to, String containing) {
        return mailbox.lastMailTo(to).link(containing).getRawPath();
    }

    private Object of(String column) {
        return database.value("select " + column + " from subscriber where id = ?", id);
    }

    @Test
    void theAnswerIsTheSameForEveryAddressAndOnlyTheMailTellsTheDifference() {
        Answer known = publicSite.fillIn("/newsletter/link", "email", email).expect(303);
        String stranger = address();
        Answer unknown =
                publicSite.fillIn("/newsletter/link", "email", stranger).expect(303);
        assertThat(unknown.location()).isEqualTo(known.location());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(link(email, "/me/preferences/")).isNotEmpty();
        assertThat(mailbox.lastMailTo(stranger).text()).doesNotContain("/me/preferences/");
        assertThat(database.count("subscriber where email = ?", stranger)).isZero();
    }

    @Test
    void choicesDetailsLanguageAndDiscretionAreChangedTogether() {
        String mine = preferences();
        assertThat(publicSite.get(mine).expect(200).body()).doesNotContain(email);
        String[] wish = {
            "topics", "WEBINARS", "mode", "DISCREET", "language", "en", "structure", "Un service", "givenName", "Inès"
        };
        assertThat(publicSite.post(mine, wish).expect(303).follow().notice()).isNotEmpty();
        assertThat(database.column("select topic from subscriber_topic where subscriber_id = ?", id))
                .containsExactly("WEBINARS");
        assertThat(of("mode")).isEqualTo("DISCREET");
        assertThat(of("language")).isEqualTo("en");
        assertThat(of("structure")).isEqualTo("Un service");
        assertThat(publicSite.post(mine, wish).expect(303).location()).contains("already");
    }

    @Test
    void aPauseHoldsMailBackForATimeAndEndsByAPress() {
        String mine = preferences();
        publicSite.post(mine + "/pause", "months", "3").expect(303);
        assertThat(of("paused_until")).isNotNull();
        assertThat(publicSite.get(mine).page().select("form[action$=/resume]")).hasSize(1);
        publicSite.post(mine + "/resume").expect(303);
        assertThat(of("paused_until")).isNull();
        assertThat(publicSite.post(mine + "/pause", "months", "7777").status()).isBetween(400, 422);
    }

    @Test
    void aNewAddressIsConfirmedByItsHolderAfterTheOldOneWasTold() {
        String fresh = address();
        publicSite.post(preferences() + "/address", "email", fresh).expect(303);
        mailbox.awaitMailsTo(email, 2);
        assertThat(link(email, "/me/address-stop/")).isNotEmpty();
        String confirm = link(fresh, "/me/address/");
        publicSite.get(confirm).expect(200);
        assertThat(of("email")).as("looking changes nothing").isEqualTo(email);
        assertThat(publicSite.post(confirm).expect(303).location()).contains("address-changed");
        assertThat(of("email")).isEqualTo(fresh);
        assertThat(publicSite.post(confirm).expect(303).location()).contains("already");
        assertThat(database.count("delivery where status = 'QUEUED' and address = ?", email))
                .isZero();
    }

    @Test
    void theOldAddressMayStopIt() {
        String fresh = address();
        publicSite.post(preferences() + "/address", "email", fresh).expect(303);
        mailbox.awaitMailsTo(email, 2);
        String stop = link(email, "/me/address-stop/");
        publicSite.get(stop).expect(200);
        assertThat(publicSite.post(stop).expect(303).location()).contains("address-kept");
        publicSite.post(link(fresh, "/me/address/")).expect(404);
        assertThat(of("email")).isEqualTo(email);
    }

    @Test
    void anAddressThatSomebodyHasIsToldSoItselfAndThePageSaysTheSame() {
        String taken = address();
        newcomer(taken);
        String mine = preferences();
        Answer asked = publicSite.post(mine + "/address", "email", taken).expect(303);
        Answer other = publicSite.post(mine + "/address", "email", address()).expect(303);
        assertThat(asked.location()).isEqualTo(other.location());
        assertThat(mailbox.lastMailTo(taken).text()).doesNotContain("/me/address/");
    }

    @Test
    void theDataAreTakenAwayByAPressBehindALinkOfTheirOwn() {
        String mine = preferences();
        String token = mine.substring(mine.lastIndexOf('/') + 1);
        publicSite.get("/me/data/" + token).expect(404);
        publicSite.post("/me/data/" + token + "/json").expect(404);
        publicSite.post("/me/erase/" + token).expect(404);
        publicSite.post(mine + "/data").expect(303);
        mailbox.awaitMailsTo(email, 2);
        String data = link(email, "/me/data/");
        assertThat(publicSite.get(data).expect(200).body())
                .as("nothing is read by a look")
                .doesNotContain(email, "Inès");
        Answer json = publicSite.post(data + "/json").expect(200);
        assertThat(json.header("Content-Disposition")).contains("attachment");
        assertThat(json.body()).contains(email, "Inès", "\"consents\"", "\"mails\"", "essai");
        assertThat(publicSite.post(data + "/csv").expect(200).body())
                .startsWith("\uFEFFpart;number;name;value")
                .contains("subscriber;1;email;" + email);
        database.change("update fresh_link set made_at = made_at - interval '25 hours' where subscriber_id = ?", id);
        publicSite.post(data + "/json").expect(404);
    }

    @Test
    void whoWasErasedIsToldSoByTheirOldLinkAndOfferedNothing() {
        String mine = preferences();
        publicSite.post(mine + "/erase").expect(303);
        mailbox.awaitMailsTo(email, 2);
        publicSite.post(link(email, "/me/erase/")).expect(303);
        Element main = publicSite.get(mine).expect(200).page().selectFirst("main");
        assertThat(main.text()).contains("Vos données sont effacées").doesNotContain("bloquée", "Recevoir mes données");
        assertThat(main.select("form")).isEmpty();
    }

    @Test
    void aLinkThatOpensNothingAnyMoreLeadsToAFreshOne() {
        Element main =
                publicSite.get("/me/data/no-such-link").expect(404).page().selectFirst("main");
        assertThat(main.selectFirst("h1").text()).isEqualTo("Ce lien n’ouvre plus rien");
        assertThat(main.select("a.btn-primary").eachAttr("href")).containsExactly("/newsletter/link");
    }
}
