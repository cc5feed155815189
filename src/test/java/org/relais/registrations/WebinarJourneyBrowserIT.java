package org.relais.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.relais.testing.InTheBrowser;
import org.relais.testing.Mailbox.Mail;

/** The whole life of a webinar in a real browser (issue 3): from publishing it to an attestation that a stranger checks. */
class WebinarJourneyBrowserIT extends InTheBrowser {
    private static final String TITLE = "Parcours complet : du premier clic à l’attestation";
    private static final String FIRST = "premiere@parcours.example.org";
    private static final String SECOND = "seconde@parcours.example.org";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}");

    @Test
    void aWebinarIsPublishedFilledMovedDeclinedAttendedAndAttested() {
        long webinar = publish();

        register(FIRST, "Claire");
        assertThat(confirm(FIRST)).startsWith("Vous êtes inscrit");
        register(SECOND, "Samira");
        assertThat(confirm(SECOND)).startsWith("Vous êtes sur la liste d’attente");

        long date = move(webinar);
        Mail moved = awaitMail(FIRST, "Nouvelle date");
        assertThat(moved.text()).contains("16\u00a0h\u00a000");
        assertThat(moved.calendar()).contains("METHOD:REQUEST", "SEQUENCE:1");

        returnBox.deliver(CalendarMail.answering(moved, "DECLINED"));
        Mail freed = awaitMail(SECOND, "Une place s’est libérée");
        assertThat(freed.text()).contains("16\u00a0h\u00a000");
        assertThat(freed.calendar()).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(awaitMail(FIRST, "Inscription annulée").calendar()).contains("METHOD:CANCEL");

        itIsOver(date);
        attest(webinar, date);
        Mail attestation = awaitMail(SECOND, "Votre attestation");
        assertThat(checked(code(attestation))).contains("est valable", TITLE.substring(0, 15));
    }

    private long publish() {
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/webinars/new");
        page.fill("[name=title]", TITLE);
        page.fill("[name=date]", LocalDate.now().plusDays(20).toString());
        page.fill("[name=time]", "14:00");
        page.fill("[name=minutes]", "60");
        page.fill("[name=capacity]", "1");
        page.fill("[name=link]", "https://visio.example.org/salle");
        page.click("button[value=save]");
        page.waitForURL(Pattern.compile(".*/staff/webinars/\\d+.*"));
        page.click("form[action$='/publish'] button");
        page.waitForURL("**done=*");
        return Long.parseLong(URI.create(page.url()).getPath().replaceAll("\\D+", ""));
    }

    private void register(String email, String name) {
        Page page = open(Window.NARROW);
        page.navigate("/webinars");
        page.click("a:has-text('Parcours complet')");
        page.fill("[name=email]", email);
        page.fill("[name=name]", name);
        page.click("form.panel button[type=submit]");
        page.waitForURL("**/asked");
        assertThat(page.textContent("h1")).isEqualTo("Vérifiez votre messagerie");
    }

    /** @return the subject of the mail that says what became of it */
    private String confirm(String email) {
        Page page = open(Window.NARROW);
        page.navigate(
                awaitMail(email, "Confirmez").link("/registrations/confirm/").toString());
        page.click("main form button[type=submit]");
        page.waitForURL("**/me/registrations/**");
        mailbox.awaitMailsTo(email, 2);
        return mailbox.lastMailTo(email).subject();
    }

    /** @return the date's number */
    private long move(long webinar) {
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/webinars/" + webinar);
        page.click("a[href$='/move']");
        page.fill("[name=time]", "16:00");
        page.click("form.panel button[type=submit]");
        assertThat(page.textContent("main"))
                .as("who will get which mail")
                .contains("2 personnes apprendront la nouvelle date");
        page.click("button[value=confirm]");
        page.waitForURL("**done=*");
        return ((Number) database.value("select id from webinar_date where webinar_id = ?", webinar)).longValue();
    }

    /** A test cannot wait for a month. */
    private void itIsOver(long date) {
        database.change(
                "update webinar_date set starts_at = starts_at - interval '30 days', ends_at = ends_at - interval '30 days' where id = ?",
                date);
    }

    private void attest(long webinar, long date) {
        Page page = openAsTeam(Window.WIDE);
        page.navigate("/staff/webinars/" + webinar + "/attendance/" + date + "/tick");
        page.check("[name=present]");
        page.click("main form button[type=submit]");
        page.waitForURL("**/attendance**");
        page.navigate("/staff/webinars/" + webinar + "/attendance?date=" + date);
        page.click("form[action$='/close'] button");
        page.waitForURL("**done=*");
        page.click("form[action$='/attestations'] button");
        page.waitForURL("**done=*");
    }

    private String checked(String code) {
        Page page = open(Window.NARROW);
        page.navigate("/attestations");
        page.fill("[name=code]", code);
        page.click("main form button[type=submit]");
        page.waitForURL("**/attestations/**");
        return page.textContent("main");
    }

    private static String code(Mail attestation) {
        Matcher found = CODE.matcher(attestation.text());
        assertThat(found.find()).as(attestation.text()).isTrue();
        return found.group();
    }

    private Mail awaitMail(String email, String subject) {
        return Awaitility.await(subject + " to " + email)
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> mailbox.allTo(email).stream()
                                .filter(mail -> mail.subject().startsWith(subject))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }
}
