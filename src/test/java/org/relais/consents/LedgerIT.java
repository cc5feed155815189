package org.relais.consents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.staff.HashChain;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** The ledger as whoever protects the data sees it: intact, or broken at a line that is named (P1). */
class LedgerIT extends OnTheServer {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String FORM = "/newsletter/subscribe";

    private final Api program = Api.withToken(Role.PRIVACY);
    private final Team officer = Team.logIn(Role.PRIVACY);
    private final long id = newcomer();
    private final long line = ((Number) database.value("select max(id) from consent_entry")).longValue();

    private long newcomer() {
        String json =
                "{\"email\":\"accord-%d@registre.example.org\",\"source\":\"essai\",\"consentDate\":\"2026-09-30\"}"
                        .formatted(PEOPLE.incrementAndGet());
        return Api.json(program.post("/api/v1/subscribers", json).expect(201))
                .getJsonNumber("id")
                .longValue();
    }

    @AfterEach
    void theLedgerIsAsItWas() {
        database.change("delete from wording_version");
        assertThat(verification().getBoolean("intact")).isTrue();
    }

    @Test
    void oneFlippedByteIsNamedByThePageAndTheProgram() {
        assertThat(officer.get("/staff/consents").expect(200).page().select(".notice.is-ok"))
                .hasSize(1);
        assertBroken("update consent_entry set wording = overlay(wording placing '!' from 3 for 1) where id = ?", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purpose",
                "what",
                "basis",
                "wording",
                "wording_version",
                "channel",
                "source",
                "recorded_by",
                "previous_hash",
                "hash"
            })
    void oneFlippedByteIsNamedWhereverItStands(String column) {
        assertBroken(
                "update consent_entry set %1$s = overlay(%1$s placing '!' from 2 for 1) where id = ?".formatted(column),
                line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscriber_id = subscriber_id + 1",
                "given_on = given_on + 1",
                "at = at + interval '0.000001 second'",
                "notice = 'fr-1'",
                "proof = 'x'"
            })
    void oneChangedValueIsNamed(String change) {
        assertBroken("update consent_entry set " + change + " where id = ?", line);
    }

    @Test
    void aMissingLineIsNamed() {
        assertBroken("delete from consent_entry where id = ?", line);
    }

    @Test
    void aNewestLineMadeAnewWithItsOwnHashIsNamed() {
        String sql = "select %s from consent_entry where id = " + line;
        String forged = HashChain.content(
                id,
                database.value(sql.formatted("purpose")),
                database.value(sql.formatted("what")),
                database.value(sql.formatted("basis")),
                database.value(sql.formatted("wording")),
                database.value(sql.formatted("wording_version")),
                database.value(sql.formatted("channel")),
                "un autre fichier",
                ((Date) database.value(sql.formatted("given_on"))).toLocalDate(),
                ((Timestamp) database.value(sql.formatted("at"))).toInstant(),
                database.value(sql.formatted("recorded_by")));
        String hash = HashChain.hash((String) database.value(sql.formatted("previous_hash")), forged);
        assertBroken("update consent_entry set source = 'un autre fichier', hash = ? where id = ?", hash, line);
    }

    private void assertBroken(String change, Object... values) {
        database.change("create table kept_line as select * from consent_entry where id = " + line);
        try {
            assertThat(database.change(change, values)).isOne();
            JsonObject found = verification();
            assertThat(found.getBoolean("intact")).isFalse();
            assertThat(found.getJsonNumber("firstBroken").longValue()).isEqualTo(line);
            assertThat(officer.get("/staff/consents")
                            .page()
                            .select("[role=alert]")
                            .text()
                            .replaceAll("(?<=\\d)\\h(?=\\d{3}\\b)", "")
                            .replaceAll("\\D+", " "))
                    .contains(" " + line + " ");
        } finally {
            database.change("delete from consent_entry where id = " + line);
            database.change("insert into consent_entry select * from kept_line");
            database.change("drop table kept_line");
        }
    }

    @Test
    void theProofOfOnePersonHasTheirExactWordsAndLeavesALineInTheJournal() {
        String path = "/api/v1/consents/" + id + "/proof";
        JsonObject proof = Api.json(program.get(path).expect(200));
        assertThat(proof.getJsonArray("receives")).hasSize(1);
        JsonObject entry = proof.getJsonArray("entries").getJsonObject(0);
        assertThat(entry.getJsonNumber("number").longValue()).isEqualTo(line);
        assertThat(entry.getString("source")).isEqualTo("essai");
        assertThat(entry.getString("hash")).hasSize(64);
        assertThat(proof.getJsonObject("ledger").getBoolean("intact")).isTrue();
        Answer page = officer.post("/staff/consents/" + id + "/proof").expect(200);
        assertThat(page.page().select("main .timeline li")).hasSize(1);
        assertThat(page.body()).contains(entry.getString("hash")).doesNotContain("registre.example.org");
        assertThat(database.count("audit_entry where action = 'consent.prove' and object = ?", "subscriber/" + id))
                .isEqualTo(2);
        program.get("/api/v1/consents/999999999/proof").expect(404);
        officer.post("/staff/consents/999999999/proof").expect(404);
    }

    @Test
    void newWordsAreANewVersionAndAFormOpenedBeforeKeepsItsOwn() {
        String before = shown();
        String path = "/staff/consents/wordings/NEWSLETTER";
        publish(path, "1").expect(303);
        assertThat(publish(path, "1").expect(409).errors())
                .as("someone else was quicker")
                .contains("changé entre-temps");
        assertThat(officer.post(path, "french", " ", "english", "x", "seen", "2")
                        .status())
                .isEqualTo(422);
        assertThat(publicSite.get(FORM).page().select("main").text()).contains("Les mots nouveaux");

        assertThat(versionRecorded(before)).isEqualTo("fr-1");
        assertThat(versionRecorded(shown())).isEqualTo("fr-2");
        officer.get("/staff/consents/wordings/ANOTHER").expect(404);
    }

    private Answer publish(String path, String seen) {
        return officer.post(path, "french", "Les mots nouveaux", "english", "The new words", "seen", seen);
    }

    private String shown() {
        return publicSite.get(FORM).page().select("[name=shown]").attr("value");
    }

    /** What the ledger keeps of a form that showed those words. */
    private String versionRecorded(String shown) {
        String email = "mots-" + PEOPLE.incrementAndGet() + "@registre.example.org";
        publicSite
                .fillIn(FORM, "email", email, "topics", "NEWSLETTER", "shown", shown)
                .expect(303);
        publicSite
                .post(mailbox.lastMailTo(email).link("/newsletter/confirm/").getRawPath())
                .expect(303);
        return (String) database.value(
                "select e.wording_version from consent_entry e join subscriber s on s.id = e.subscriber_id where s.email = ?",
                email);
    }

    private JsonObject verification() {
        return Api.json(program.get("/api/v1/consents/verification").expect(200));
    }
}
