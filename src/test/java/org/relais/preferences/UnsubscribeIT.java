package org.relais.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;

/** Leaving the newsletter: looking changes nothing, one press does (D17 to D19, RFC 8058). */
class UnsubscribeIT extends OnTheServer {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final String MULTIPART =
            "--limite\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
                    + "One-Click\r\n--limite--\r\n";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private final long id = newcomer();
    private final String link = "/newsletter/unsubscribe/" + seal.token("unsubscribe", id);

    private static long newcomer() {
        String json = "{\"email\":\"abonne-%d@depart.example.org\",\"source\":\"essai\",\"consentDate\":\"2026-09-30\"}"
                .formatted(PEOPLE.incrementAndGet());
        return Api.json(Api.withToken(Role.PRIVACY)
                        .post("/api/v1/subscribers", json)
                        .expect(201))
                .getJsonNumber("id")
                .longValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void lookingAtTheLinkChangesNothing(String method) {
        for (int i = 0; i < 3; i++) {
            Answer page = publicSite.send(method, link, null).expect(200);
            assertThat(page.headers("Set-Cookie")).isEmpty();
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
        assertStillSubscribed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void theAddressesOfTheButtonsCannotBeOpened(String method) {
        assertThat(publicSite.send(method, link + "/confirm", null).status()).isIn(404, 405);
        assertStillSubscribed();
    }

    @Test
    void aMailProgramLeavesByAFormWithoutRedirectOrCookieAndMayRepeatIt() {
        assertLeavesAtOnce(FORM, ONE_CLICK);
    }

    @Test
    void aMailProgramLeavesByMultipartToo() {
        assertLeavesAtOnce("multipart/form-data; boundary=limite", MULTIPART);
    }

    private void assertLeavesAtOnce(String type, String body) {
        for (int i = 0; i < 3; i++) {
            Answer answer =
                    publicSite.send("POST", link, body, "Content-Type", type).expect(200);
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Location")).isEmpty();
        }
        assertGone("ONE_CLICK");
    }

    @ParameterizedTest
    @CsvSource({
        FORM + ", ''",
        FORM + ", List-Unsubscribe=Two-Clicks",
        FORM + ", List-Unsubscribe",
        FORM + ", email=someone@example.org",
        FORM + ", X-List-Unsubscribe=One-Click",
        "text/plain, List-Unsubscribe=One-Click",
        "application/json, '{\"List-Unsubscribe\":\"One-Click\"}'",
        "multipart/form-data; boundary=limite, List-Unsubscribe=One-Click"
    })
    void anotherBodyChangesNothing(String type, String body) {
        assertThat(publicSite.send("POST", link, body, "Content-Type", type).status())
                .isEqualTo(400);
        assertStillSubscribed();
    }

    @Test
    void aHugeBodyChangesNothing() {
        publicSite
                .send("POST", link, "a=" + "b".repeat(1 << 20) + "&" + ONE_CLICK, "Content-Type", FORM)
                .expect(400);
        assertStillSubscribed();
    }

    @Test
    void anUnknownTokenOrOneForAnotherPurposeChangesNothing() {
        String token = seal.token("unsubscribe", id);
        String changed = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        String otherEnd = token.substring(0, 31) + (token.endsWith("A") ? "B" : "A");
        long before = database.count("audit_entry where action like 'subscriber.%'");
        for (String bad : new String[] {
            changed, otherEnd, seal.token("preferences", id), seal.token("confirm", id), "x", token + "A", "%00", "é"
        }) {
            String path = "/newsletter/unsubscribe/" + (bad.equals("é") ? "%C3%A9" : bad);
            Answer page = publicSite.get(path).expect(404);
            assertThat(publicSite
                            .send("POST", path, ONE_CLICK, "Content-Type", FORM)
                            .status())
                    .as(bad)
                    .isEqualTo(404);
            assertThat(publicSite.post(path + "/confirm").status()).isEqualTo(404);
            assertThat(page.body()).doesNotContain("depart.example.org");
        }
        assertThat(database.count("audit_entry where action like 'subscriber.%'"))
                .isEqualTo(before);
        assertStillSubscribed();
    }

    @Test
    void theButtonUnsubscribesAndTheNextPageBringsBack() {
        Answer page = publicSite.get(link).expect(200);
        assertThat(page.page().text()).contains("a•••••@depart.example.org").doesNotContain("abonne-");
        Answer gone = press(page).expect(303).follow().expect(200);
        assertThat(gone.page().text()).contains("Vous êtes désinscrit").doesNotContain("depart.example.org");
        assertThat(gone.notice()).contains("C’est fait");
        assertThat(gone.page().select("main form[action$=/undo] button").text()).isEqualTo("Me réinscrire");
        assertGone("PAGE");

        Answer back = press(gone).expect(303).follow().expect(200);
        assertThat(back.notice()).contains("Vous êtes réinscrit");
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(suppressions()).isZero();
        assertThat(said()).isEqualTo("GIVEN WITHDRAWN GIVEN");
        assertThat(database.value("select channel from consent_entry where subscriber_id = ? order by id desc", id))
                .isEqualTo("PAGE");
    }

    @Test
    void aSecondPressSaysThatItIsDone() {
        Answer page = publicSite.get(link).expect(200);
        Answer gone = press(page).expect(303).follow();
        assertThat(press(page).expect(303).follow().notice()).contains("C’est déjà fait");
        assertGone("PAGE");
        press(gone).expect(303);
        assertThat(press(gone).expect(303).follow().notice()).contains("C’est déjà fait");
        assertThat(said()).isEqualTo("GIVEN WITHDRAWN GIVEN");
    }

    @Test
    void aForwardedMailCanOnlyLeave() {
        String other = "/newsletter/preferences/" + seal.token("preferences", id);
        for (String path : new String[] {other, link}) {
            Answer page = publicSite.get(path).expect(200);
            assertThat(page.body()).doesNotContain("abonne-").doesNotContain("checked");
        }
        assertThat(publicSite.get(other).body()).doesNotContain("depart.example.org");
        assertThat(publicSite.post(other + "/link").expect(303).follow().body())
                .as("the link is not shown, it is sent")
                .doesNotContain("/me/preferences/");
        assertThat(press(publicSite.get(link)).expect(303).follow().notice()).contains("C’est fait");
        assertThat(publicSite.get(link).page().select("main form"))
                .as("months later, whoever has the mail cannot bring the person back")
                .isEmpty();
        publicSite.post(link + "/undo").expect(404);
        assertThat(said()).isEqualTo("GIVEN WITHDRAWN");
    }

    @Test
    void leavingEverythingByTheOtherLinkIsOnePressAndCanBeUndoneForADay() {
        String other = "/newsletter/preferences/" + seal.token("preferences", id);
        Answer gone = publicSite.post(other + "/leave").expect(303);
        assertThat(gone.follow().notice()).contains("plus rien");
        assertGone("PAGE");
        assertThat(publicSite.post(other + "/leave").expect(303).follow().notice())
                .contains("C’est déjà fait");
        String left = gone.location().replaceFirst("\\?.*", "");
        publicSite.post(left + "/why").expect(422);
        assertThat(publicSite
                        .post(left + "/why", "why", "TOO_MUCH")
                        .expect(303)
                        .follow()
                        .notice())
                .contains("Merci");
        database.change("update departure set left_at = left_at - interval '25 hours' where subscriber_id = ?", id);
        assertThat(publicSite.get(left).page().select("main form[action$=/undo]"))
                .isEmpty();
        publicSite.post(left + "/undo").expect(409);
        assertThat(said()).isEqualTo("GIVEN WITHDRAWN");
    }

    @Test
    void thePageSpeaksEnglishToWhoeverReadsIt() {
        publicSite.reads("en");
        Answer page = publicSite.get(link).expect(200);
        assertThat(page.page().select("main button").text()).isEqualTo("Unsubscribe me");
        assertThat(press(page).expect(303).follow().notice()).contains("Done");
        assertThat(database.value("select wording from consent_entry where subscriber_id = ? order by id desc", id)
                        .toString())
                .as("the ledger keeps the words the person saw")
                .contains("Unsubscribe me");
    }

    /** The form of the page, as a browser sends it. */
    private Answer press(Answer page) {
        return publicSite.post(page.page().select("main form[method=post]").attr("action"));
    }

    private void assertStillSubscribed() {
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(database.count("subscriber_topic where subscriber_id = ?", id))
                .isOne();
        assertThat(suppressions()).isZero();
        assertThat(said()).isEqualTo("GIVEN");
        assertThat(database.count("audit_entry where object = ?", "subscriber/" + id))
                .as("only that they were added")
                .isOne();
    }

    private void assertGone(String channel) {
        assertThat(status()).isEqualTo("UNSUBSCRIBED");
        assertThat(suppressions()).isOne();
        assertThat(said()).as("repeating adds nothing").isEqualTo("GIVEN WITHDRAWN");
        assertThat(database.count(
                        "consent_entry c join consent_entry p on p.id = c.id - 1 where c.subscriber_id = ?"
                                + " and c.what = 'WITHDRAWN' and c.channel = ? and c.previous_hash = p.hash",
                        id,
                        channel))
                .as("linked to the line before it")
                .isOne();
        assertThat(database.count(
                        "audit_entry where object = ? and action = 'subscriber.unsubscribe'", "subscriber/" + id))
                .isOne();
    }

    private Object status() {
        return database.value("select status from subscriber where id = ?", id);
    }

    private long suppressions() {
        return database.count(
                "suppression where list = 'newsletter' and fingerprint = (select fingerprint from subscriber where id = ?)",
                id);
    }

    private String said() {
        return String.join(
                " ",
                database.column("select what from consent_entry where subscriber_id = ? order by id", id).stream()
                        .map(Object::toString)
                        .toList());
    }
}
