package org.relais.packs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.centre.Shelf;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Mailbox;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** A pack from the first resource to the letter box of who asked. */
class PacksIT extends OnTheServer {
    private static final String NEW = "/staff/packs/new";
    private static final String WORD = "Bonjour,\n\nVoici ce dont nous parlions.";

    private final String mark = "dossier" + UUID.randomUUID().toString().substring(0, 8);
    private final String asker = mark + "@example.org";
    private final Shelf shelf = new Shelf();
    private Team editor;
    private String guide;
    private String leaflet;

    @BeforeEach
    void fill() {
        letTimePass();
        editor = Team.logIn(Role.EDITOR);
        guide = shelf.publish(Shelf.resource("DOCUMENT", "Guide de repérage " + mark));
        leaflet = shelf.publish(Shelf.resource("DOCUMENT", "Mon enfant est en danger " + mark)
                .add("audience", Json.createArrayBuilder().add("RELATIVES")));
    }

    @AfterEach
    void clear() {
        Shelf.clear(database, "%" + mark + "%");
    }

    /** The tokens of all tests have one name, and so one bound. */
    private void letTimePass() {
        database.change("update pack set sent_at = sent_at - interval '2 days' where sent_at is not null");
    }

    private Document gather(String... ids) {
        for (String id : ids) {
            editor.post(NEW + "/add", "resource", id).expect(303);
        }
        return editor.get(NEW).expect(200).page();
    }

    private Answer write(String... more) {
        String[] usual = {"email", asker, "language", "fr"};
        String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return editor.post(NEW, all);
    }

    private String version() {
        return editor.get(NEW + "/preview")
                .expect(200)
                .page()
                .select("input[name=version]")
                .val();
    }

    private JsonObject request(String email) {
        return Json.createObjectBuilder()
                .add("resources", Json.createArrayBuilder().add(Long.parseLong(guide)))
                .add("email", email)
                .add("word", WORD)
                .build();
    }

    @Test
    void aPackIsGatheredSeenSentAndTraced() {
        Document draft = gather(guide, leaflet, leaflet);
        assertThat(draft.select("[aria-labelledby=t-chosen] h3").eachText())
                .containsExactly("Guide de repérage " + mark, "Mon enfant est en danger " + mark);
        assertThat(draft.select("#f-discreet").hasAttr("checked"))
                .as("for relatives")
                .isTrue();
        editor.post(NEW + "/up", "resource", leaflet).expect(303);
        write("word", WORD).expect(303);
        Document preview = editor.get(NEW + "/preview").expect(200).page();
        assertThat(preview.select(".lead").text()).contains("Les documents que vous avez demandés");
        assertThat(preview.text()).as("discreet mode was taken off").contains("mode discret est désactivé");
        assertThat(editor.get(NEW + "/mail.html")
                        .expect(200)
                        .page()
                        .select("h2")
                        .eachText())
                .startsWith("Mon enfant est en danger " + mark, "Guide de repérage " + mark);
        String version = preview.select("input[name=version]").val();
        String pack = editor.post(NEW + "/send", "version", version).expect(303).location();
        assertThat(pack).contains("/staff/packs/", "done=pack-sent");
        Mailbox.Mail mail = mailbox.lastMailTo(asker);
        assertThat(mail.subject()).isEqualTo("Les documents que vous avez demandés");
        assertThat(mail.text())
                .contains("/resources/" + guide, "/resources/" + leaflet, "Voici ce dont nous parlions.");
        assertThat(mail.header("List-Unsubscribe")).as("it belongs to no list").isNull();
        assertThat(editor.get(pack).expect(200).page().text()).contains(asker, "Guide de repérage " + mark);
        Awaitility.await().untilAsserted(() -> assertThat(editor.get("/staff/packs")
                        .page()
                        .select(".rows li")
                        .first()
                        .text())
                .contains("Dossier de 2 ressources", "Envoyé"));
        assertThat(editor.get("/staff/packs").body())
                .as("no list has addresses")
                .doesNotContain(asker);
        assertThat(database.count(
                        "audit_entry where action = 'pack.send' and object = ?",
                        pack.replaceAll(".*packs/(\\d+).*", "pack/$1")))
                .isOne();
        assertThat(editor.get(NEW).page().select("[aria-labelledby=t-chosen] li"))
                .as("the next one is empty")
                .isEmpty();
    }

    @Test
    void nothingLeavesThatIsUnfinishedOrWasNotSeen() {
        write("word", WORD).expect(303);
        assertThat(editor.get(NEW + "/preview").expect(303).location()).endsWith(NEW);
        gather(guide);
        Answer refused = write("word", "Bonjour [prénom],").expect(422);
        assertThat(refused.errors()).contains("[prénom]");
        assertThat(refused.page().select("#f-word").text()).isEqualTo("Bonjour [prénom],");
        assertThat(write("word", "").expect(422).page().select("#f-email").val())
                .isEqualTo(asker);
        write("word", WORD).expect(303);
        String seen = version();
        gather(leaflet);
        assertThat(editor.post(NEW + "/send", "version", seen)
                        .expect(409)
                        .page()
                        .text())
                .contains("a changé entre-temps");
        shelf.archive(leaflet);
        assertThat(editor.post(NEW + "/send", "version", version())
                        .expect(409)
                        .page()
                        .text())
                .contains("n’est plus publique");
        assertThat(mailbox.allTo(asker)).isEmpty();
        editor.post(NEW + "/discard").expect(303);
        assertThat(database.count("pack where email = ?", asker)).isZero();
    }

    @Test
    void whoeverHoldsASessionOrATokenSendsFew() {
        Api program = Api.withToken(Role.REVIEWER);
        IntStream.range(0, PackService.AN_HOUR)
                .forEach(i -> program.post("/api/v1/packs", request(i + asker).toString())
                        .expect(201));
        assertThat(program.post("/api/v1/packs", request("un.de.trop." + asker).toString())
                        .expect(409)
                        .body())
                .contains("en une heure");
        letTimePass();
        program.post("/api/v1/packs", request(asker).toString()).expect(201);
        assertThat(program.post("/api/v1/packs", request(asker).toString())
                        .expect(409)
                        .body())
                .as("nor twice to the same address")
                .contains("il y a peu");
    }

    @Test
    void aProgramSeesWhatBecameOfItAndNotWhoItWentTo() {
        Api program = Api.withToken(Role.EDITOR);
        Answer made = program.post("/api/v1/packs", request(asker).toString()).expect(201);
        JsonObject pack = Api.json(made);
        assertThat(made.header("Location")).endsWith("/api/v1/packs/" + pack.getInt("id"));
        mailbox.lastMailTo(asker);
        Awaitility.await().untilAsserted(() -> assertThat(Api.json(program.get("/api/v1/packs/" + pack.getInt("id")))
                        .getString("outcome"))
                .isEqualTo("SENT"));
        assertThat(program.get("/api/v1/packs").expect(200).body()).doesNotContain(asker);
        assertThat(program.get("/api/v1/packs/figures").expect(200).body()).contains("Guide de repérage " + mark);
        program.post("/api/v1/packs", "{}").expect(422);
        program.post("/api/v1/packs", request("nobody").toString()).expect(422);
        Api.withToken(Role.ORGANISER)
                .post("/api/v1/packs", request(asker).toString())
                .expect(403);
    }

    @Test
    void whoeverAskedForNothingIsLeftInPeace() {
        Api program = Api.withToken(Role.EDITOR);
        program.post("/api/v1/packs", request(asker).toString()).expect(201);
        String notMe = mailbox.lastMailTo(asker).link("/not-me/").getRawPath();
        publicSite.post(notMe).expect(303);
        database.change(
                "update door_letter set last_at = last_at - interval '2 days' where purpose = 'documentation-pack'");
        program.post("/api/v1/packs", request(asker).toString()).expect(409);
    }
}
