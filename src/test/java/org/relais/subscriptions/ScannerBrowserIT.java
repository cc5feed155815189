package org.relais.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.registrations.PlannedWebinar;
import org.relais.testing.Imports;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Mailbox.Mail;
import org.relais.testing.Team;

/**
 * A security gateway opens every link of every mail before its reader does, and runs what stands there: nothing changes, and the
 * reader's own press works afterwards (D17, D18).
 */
class ScannerBrowserIT extends InTheBrowser {
    private static final String DOMAIN = "@scanner.example.org";
    private static final String EMAIL = "lectrice" + DOMAIN;
    private static final String FRESH = "nouvelle" + DOMAIN;
    private static final String STRANGER = "inconnue" + DOMAIN;
    private static final String ASKED = "sollicitee" + DOMAIN;
    private static final String SILENT = "silencieuse" + DOMAIN;
    private static final int TEN_SECONDS = 10_000;

    private static final String THEIRS = "(select fingerprint from delivery where address like '%" + DOMAIN + "')";

    /** What a link could change; not what the server does by itself in the meantime. */
    private static final List<String> STATE = List.of(
            "select cast(s as text) from subscriber s where fingerprint in " + THEIRS + " order by id",
            "select cast(t as text) from subscriber_topic t order by subscriber_id, topic",
            "select cast(e as text) from consent_entry e order by id",
            "select cast(r as text) from subscription_request r order by id",
            "select cast(l as text) from fresh_link l order by id",
            "select cast(d as text) from departure d order by id",
            "select cast(x as text) from suppression x order by fingerprint, list",
            "select cast(o as text) from door_letter o order by id",
            "select cast(r as text) from registration r where fingerprint in " + THEIRS + " order by id",
            "select cast(p as text) from presence p join registration r on r.id = p.registration_id where r.fingerprint in "
                    + THEIRS + " order by p.id",
            "select cast(a as text) from attestation a where name = 'Claire Lectrice' order by id",
            "select cast(c as text) from contribution c where fingerprint in " + THEIRS + " order by id",
            "select cast(r as text) from resource r where title like 'Une fiche pour%' order by id",
            "select cast(f as text) from personal_feed f where fingerprint in " + THEIRS + " order by id");

    @Test
    void aGatewayThatOpensEveryLinkOfEveryMailChangesNothing() {
        List<Mail> mails = everyMail();
        List<String> links = links(mails);
        assertThat(MailLinks.pages())
                .as("each kind of link that stands in a mail")
                .allSatisfy(page -> assertThat(links).anyMatch(link -> link.startsWith(page)));
        List<Object> before = state();
        for (String link : links) {
            publicSite.send("HEAD", link, null);
            for (int looks = 0; looks < 3; looks++) {
                publicSite.get(link).expect(200);
            }
        }
        stay(links);
        assertThat(state()).isEqualTo(before);
        everyPressStillWorks(mails);
    }

    /** What this room and the one of preferences write, to two addresses of one person. */
    private List<Mail> everyMail() {
        ask("NEWSLETTER");
        press(EMAIL, "/newsletter/confirm/");
        later();
        ask("NEWSLETTER");
        mailbox.awaitMailsTo(EMAIL, 2);
        String mine = path(EMAIL, "/me/preferences/");
        publicSite.post(mine + "/data").expect(303);
        publicSite.post(mine + "/erase").expect(303);
        publicSite.post(mine + "/address", "email", FRESH).expect(303);
        mailbox.awaitMailsTo(EMAIL, 5);
        mailbox.awaitMailsTo(FRESH, 1);
        later();
        ask("WEBINARS");
        mailbox.awaitMailsTo(EMAIL, 6);
        registers();
        contributes();
        standsInAFile();
        fallsSilent();
        List<Mail> all = new ArrayList<>(mailbox.allTo(EMAIL));
        all.addAll(mailbox.allTo(FRESH));
        all.addAll(mailbox.allTo(STRANGER));
        all.addAll(mailbox.allTo(ASKED));
        all.addAll(mailbox.allTo(SILENT));
        return all;
    }

    /** Somebody known is invited, gets the link of a calendar and an attestation; a stranger is asked to confirm. */
    private void registers() {
        PlannedWebinar webinar = PlannedWebinar.withSeats(database, 20);
        publicSite.fillIn(webinar.path(), "email", STRANGER).expect(303);
        publicSite
                .fillIn(webinar.path(), "email", EMAIL, "name", "Claire Lectrice")
                .expect(303);
        mailbox.awaitMailsTo(STRANGER, 1);
        publicSite.post(await(EMAIL, "/me/registrations/") + "/calendar").expect(303);
        await(EMAIL, "/me/calendar/");
        PlannedWebinar held = PlannedWebinar.withSeats(database, 20);
        publicSite
                .fillIn(held.path(), "email", EMAIL, "name", "Claire Lectrice")
                .expect(303);
        held.ends();
        Team team = Team.logIn();
        String attendance =
                "/staff/webinars/" + held.id() + "/attendance/" + held.dates().get(0);
        team.post(attendance + "/tick", "present", held.of(EMAIL, "id")).expect(303);
        team.post(attendance + "/close").expect(303);
        team.post(attendance + "/attestations").expect(303);
        await(EMAIL, "/me/attestations/");
    }

    private void contributes() {
        propose("Une fiche pour la lectrice", EMAIL);
        publicSite.post(await(EMAIL, "/contributions/confirm/")).expect(303);
        awaitNews();
        propose("Une fiche pour les inconnues", STRANGER);
        await(STRANGER, "/contributions/confirm/");
    }

    /** Of people who are asked before they are anybody's. */
    private void standsInAFile() {
        Imports imports = new Imports(Team.logIn());
        List<String> terms = new ArrayList<>(Imports.TERMS);
        terms.addAll(List.of("agreement", "TO_BE_ASKED"));
        byte[] file = ("courriel\n" + ASKED + "\n").getBytes(StandardCharsets.UTF_8);
        String path = imports.check(imports.send(file, terms).expect(303).follow());
        Team.logIn().post(path + "/start").expect(303);
        await(ASKED, "/newsletter/asked/");
    }

    private void fallsSilent() {
        publicSite
                .fillIn("/newsletter/subscribe", "email", SILENT, "topics", "NEWSLETTER")
                .expect(303);
        publicSite.post(await(SILENT, "/newsletter/confirm/")).expect(303);
        database.change(
                "update subscriber set last_act_at = last_act_at - interval '37 months' where email = ?", SILENT);
        await(SILENT, "/newsletter/still/");
    }

    private void propose(String title, String email) {
        String own = publicSite
                .fillIn("/resources/submit", "kind", "TOOL", "title", title)
                .expect(303)
                .location()
                .replaceFirst("/content.*", "");
        publicSite
                .post(own + "/content", "summary", "Une page.", "body", "Un texte.")
                .expect(303);
        publicSite
                .post(own + "/audience", "territory", "national", "themes", "repérage", "audience", "EDUCATION")
                .expect(303);
        publicSite
                .fillIn(own + "/sender", "organisation", "Association", "email", email)
                .expect(303);
    }

    /** That what was confirmed has arrived: its link is the contribution itself. */
    private void awaitNews() {
        Awaitility.await().until(() -> mailbox.allTo(EMAIL).stream()
                .anyMatch(mail -> mail.subject().contains("est arrivée")));
    }

    private String await(String to, String containing) {
        Awaitility.await(containing).until(() -> mailbox.allTo(to).stream()
                .anyMatch(mail -> mail.text().contains(containing)));
        return path(to, containing);
    }

    private void ask(String topic) {
        publicSite
                .fillIn("/newsletter/subscribe", "email", EMAIL, "topics", topic)
                .expect(303);
    }

    private void later() {
        database.change("update door_letter set last_at = last_at - interval '16 minutes'");
    }

    private String path(String to, String containing) {
        List<Mail> all = mailbox.allTo(to);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).text().contains(containing)) {
                return all.get(i).link(containing).getRawPath();
            }
        }
        throw new AssertionError("No mail to " + to + " has " + containing);
    }

    /** Whole paths of our own; the two links that every issue carries are added, since none was sent here. */
    private List<String> links(List<Mail> mails) {
        Set<String> all = new LinkedHashSet<>();
        for (Mail mail : mails) {
            mail.html().select("a[href^=http]").eachAttr("href").stream()
                    .map(URI::create)
                    .filter(each -> "localhost".equals(each.getHost()))
                    .map(URI::getRawPath)
                    .filter(each -> each.length() > 1)
                    .forEach(all::add);
        }
        long id = ((Number) database.value("select id from subscriber where email = ?", EMAIL)).longValue();
        all.add("/newsletter/unsubscribe/" + seal.token("unsubscribe", id));
        all.add("/newsletter/preferences/" + seal.token("preferences", id));
        return List.copyOf(all);
    }

    /** With scripts, all at once, as long as a gateway looks. */
    private void stay(List<String> links) {
        Page first = open(Window.WIDE);
        for (String link : links) {
            Page page = first.context().newPage();
            page.navigate(link);
            page.mouse().move(200, 300);
        }
        first.waitForTimeout(TEN_SECONDS);
    }

    private List<Object> state() {
        List<Object> all = new ArrayList<>();
        STATE.forEach(sql -> all.add(database.column(sql)));
        return all;
    }

    private void everyPressStillWorks(List<Mail> mails) {
        assertThat(mails).hasSizeGreaterThan(6);
        press(EMAIL, "/newsletter/confirm/");
        assertThat(database.count(
                        "subscriber_topic t join subscriber s on s.id = t.subscriber_id where s.email = ?", EMAIL))
                .isEqualTo(2);
        publicSite.post(path(EMAIL, "/me/data/") + "/json").expect(200);
        press(STRANGER, "/registrations/confirm/");
        press(STRANGER, "/contributions/confirm/");
        press(EMAIL, "/me/calendar/");
        publicSite
                .post(path(ASKED, "/newsletter/asked/"), "topics", "NEWSLETTER")
                .expect(303);
        assertThat(database.value("select status from subscriber where email = ?", ASKED))
                .isEqualTo("CONFIRMED");
        publicSite.post(path(SILENT, "/newsletter/still/")).expect(303);
        assertThat(database.count("subscriber where email = ? and last_act_at > now() - interval '1 hour'", SILENT))
                .isOne();
        String leave = path(EMAIL, "/me/registrations/") + "/cancel";
        publicSite.post(leave).expect(303);
        assertThat(database.count("registration where email = ? and status = 'CANCELLED'", EMAIL))
                .isOne();
        assertThat(database.count("registration where email = ? and status = 'REGISTERED'", STRANGER))
                .isOne();
        assertThat(database.count("contribution where email = ? and status = 'SENT'", STRANGER))
                .isOne();
        press(FRESH, "/me/address/");
        assertThat(database.count("subscriber where email = ?", FRESH)).isOne();
        press(EMAIL, "/me/erase/");
        assertThat(database.count("subscriber where email = ?", FRESH)).isZero();
    }

    /** As a person does: opens the page, and presses its button. */
    private void press(String to, String containing) {
        mailbox.awaitMailsTo(to, 1);
        Page page = open(Window.NARROW);
        page.navigate(path(to, containing));
        page.locator("main form[method=post] button[type=submit]").first().click();
        page.waitForURL("**done=*");
    }
}
