package org.relais.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.Imports;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Acts on many: what is done is what was previewed, each person with their own line. */
class BulkIT extends OnTheServer {
    private static final String PATH = "/staff/subscribers/bulk";
    private static final AtomicInteger LISTS = new AtomicInteger();
    private final Team team = Team.logIn(Role.PRIVACY);
    private final String job = "Groupée " + LISTS.incrementAndGet();
    private final String query = "profession=" + job.replace(" ", "+").replace("é", "%C3%A9");
    private final String domain = "groupe-" + LISTS.get() + ".example.org";

    @AfterEach
    void nobodyListens() {
        database.change("delete from webhook");
    }

    private void bring(int people, String topics) {
        new Imports(Team.logIn(Role.EDITOR))
                .bring("courriel;profession;abonnements;département\n"
                        + IntStream.rangeClosed(1, people)
                                .mapToObj(i -> "p%d@%s;%s;%s;33".formatted(i, domain, job, topics))
                                .collect(Collectors.joining("\n")));
    }

    private Answer preview(String order) {
        return team.get(PATH + "?" + query + "&order=" + order).expect(200);
    }

    /** Through the preview, to the end; returns the page that says what became of it. */
    private Document done(String order) {
        String seen = preview(order).typed("seen");
        String at = team.post(PATH + "?" + query, "order", order, "seen", seen, "reason", "essai", "sure", "yes")
                .expect(303)
                .location();
        return settled(at);
    }

    private Document settled(String at) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> team.get(at).expect(200).page(), page -> page.select("progress")
                        .isEmpty());
    }

    private static String sum(Document page, int row) {
        return page.select("table[aria-labelledby=t-sum] tbody tr:nth-child(" + row + ") td")
                .text();
    }

    private long people(String where) {
        return database.count("subscriber where email like ? and " + where, "%@" + domain);
    }

    private long told(String action) {
        return database.count(
                "audit_entry a join subscriber s on a.object = 'subscriber/' || s.id where a.action = ? and s.profession = ?",
                action,
                job);
    }

    @Test
    void theListIsLeftByManyEachWithALineInTheLedgerAndTheJournalAndToOtherPrograms() {
        Api.withToken(Role.ADMIN).post("/api/v1/webhooks", """
                {"url": "http://localhost:9/", "events": ["subscriber.unsubscribed"]}""");
        bring(450, "lettre, webinaires");
        Document preview = preview("LEAVE.NEWSLETTER").page();
        assertThat(preview.select("#t-how-many").text()).startsWith("450");
        assertThat(preview.select("main table tbody tr")).as("a sample").hasSize(8);
        assertThat(people("status = 'CONFIRMED'")).as("looking does nothing").isEqualTo(450);

        Document result = done("LEAVE.NEWSLETTER");
        assertThat(sum(result, 1)).isEqualTo("450");
        assertThat(database.count("subscriber_topic t join subscriber s on s.id = t.subscriber_id"
                        + " where s.email like '%@" + domain + "' and t.topic = 'NEWSLETTER'"))
                .isZero();
        assertThat(people("status = 'CONFIRMED'"))
                .as("they still hear of webinars")
                .isEqualTo(450);
        assertThat(database.count("consent_entry c join subscriber s on s.id = c.subscriber_id where s.email like '%@"
                        + domain + "' and c.what = 'WITHDRAWN' and c.channel = 'STAFF' and c.source like 'bulk/%'"))
                .isEqualTo(450);
        assertThat(told("subscriber.unsubscribe")).isEqualTo(450);
        assertThat(database.count("webhook_event where event = 'subscriber.unsubscribed'"))
                .isGreaterThanOrEqualTo(450);
        assertThat((String)
                        database.value("select detail from audit_entry where action = 'bulk.begin' order by id desc"))
                .startsWith("450 LEAVE.NEWSLETTER [profession=")
                .endsWith("essai");
        assertThat(database.count("bulk_person")).isZero();
    }

    @Test
    void whoChangedSinceThePreviewIsShownAgainAndNothingIsDone() {
        bring(3, "lettre");
        String seen = preview("LEAVE_ALL").typed("seen");
        database.change("update subscriber set profession = 'Autre' where email = ?", "p2@" + domain);
        Answer again = team.post(PATH + "?" + query, "order", "LEAVE_ALL", "seen", seen, "reason", "essai");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select("#t-how-many").text()).startsWith("2");
        assertThat(again.typed("reason")).isEqualTo("essai");
        assertThat(people("status = 'CONFIRMED'")).isEqualTo(3);
        assertThat(database.count("bulk_person")).isZero();
        team.post(PATH + "?" + query, "order", "LEAVE_ALL", "seen", again.typed("seen"), "reason", "")
                .expect(422);
        team.post(PATH + "?" + query, "order", "NOTHING", "seen", seen, "reason", "essai")
                .expect(422);
    }

    @Test
    void languageAndDepartementAreSetRightForThoseWhoHaveAnother() {
        bring(2, "lettre");
        database.change("update subscriber set language = 'en' where email = ?", "p1@" + domain);
        assertThat(sum(done("LANGUAGE.en"), 1)).isEqualTo("1");
        assertThat(sum(done("DEPARTEMENT.2A"), 1)).isEqualTo("2");
        assertThat(people("language = 'en' and departement = '2A'")).isEqualTo(2);
        assertThat(told("subscriber.describe")).isEqualTo(3);
    }

    @Test
    void manyAreBlockedAndManyAreErasedOnlyByWhoIsSure() {
        bring(7, "lettre");
        assertThat(sum(done("SUPPRESS"), 1)).isEqualTo("7");
        assertThat(people("status = 'SUPPRESSED'")).isEqualTo(7);
        String seen = preview("ERASE").typed("seen");
        Answer unsure = team.post(PATH + "?" + query, "order", "ERASE", "seen", seen, "reason", "essai")
                .expect(422);
        assertThat(unsure.errors()).contains("rien ne ramène");
        String fingerprint =
                (String) database.value("select fingerprint from subscriber where email = ?", "p1@" + domain);
        assertThat(sum(done("ERASE"), 1)).isEqualTo("7");
        assertThat(people("true")).isZero();
        assertThat(database.count("suppression where fingerprint = ? and list = '*'", fingerprint))
                .isOne();
    }

    @Test
    void nobodyAgreesForSomebodyElseButOneThingMoreCanBeProposed() {
        bring(2, "webinaires");
        Document result = done("OFFER.NEWSLETTER");
        assertThat(sum(result, 1)).isEqualTo("2");
        String email = "p1@" + domain;
        mailbox.awaitMailsTo(email, 1);
        assertThat(people("exists (select 1 from subscriber_topic t where t.subscriber_id = subscriber.id and t.topic ="
                        + " 'NEWSLETTER')"))
                .isZero();
        String link = mailbox.lastMailTo(email).link("/newsletter/asked/").getRawPath();
        publicSite.get(link).expect(200);
        publicSite.post(link, "topics", "NEWSLETTER").expect(303);
        assertThat(people("exists (select 1 from subscriber_topic t where t.subscriber_id = subscriber.id and t.topic ="
                        + " 'NEWSLETTER')"))
                .isOne();
        assertThat(preview("OFFER.NEWSLETTER").page().select("#t-how-many").text())
                .as("nobody is asked twice")
                .startsWith("0");
    }

    @Test
    void peoplePickedFromASearchAreActedOnAlone() {
        bring(3, "lettre");
        Document found = team.post("/staff/subscribers/search", "words", "@" + domain)
                .expect(200)
                .page();
        assertThat(found.select("[name=person]")).hasSize(3);
        String ids = "person=" + found.select("[name=person]").get(0).val() + "&person="
                + found.select("[name=person]").get(1).val();
        String seen =
                team.get(PATH + "?" + ids + "&order=LEAVE_ALL").expect(200).typed("seen");
        settled(team.post(PATH + "?" + ids, "order", "LEAVE_ALL", "seen", seen, "reason", "essai")
                .expect(303)
                .location());
        assertThat(people("status = 'UNSUBSCRIBED'")).isEqualTo(2);
    }

    @Test
    void programsLookFirstAndActOnWhomTheySaw() {
        bring(2, "lettre");
        Api api = Api.withToken(Role.ADMIN);
        String json = "{\"order\":\"LEAVE_ALL\",\"whom\":\"" + query
                + "\",\"reason\":\"essai\",\"seen\":\"<seen>\"}"; // an address in it has its own per cents
        JsonObject check = Api.json(
                api.post("/api/v1/bulk-acts/check", json.replace("<seen>", "")).expect(200));
        assertThat(check.getInt("people")).isEqualTo(2);
        api.post("/api/v1/bulk-acts", json.replace("<seen>", "3.1")).expect(409);
        Answer begun = api.post("/api/v1/bulk-acts", json.replace("<seen>", check.getString("seen")))
                .expect(202);
        String at = begun.location();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Api.json(api.get(at)).getString("status").equals("FINISHED"));
        assertThat(people("status = 'UNSUBSCRIBED'")).isEqualTo(2);
    }
}
