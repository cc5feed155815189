package org.relais.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.relais.registrations.PlannedWebinar;
import org.relais.testing.Answer;
import org.relais.testing.OnTheServer;

/** All that one person comes to, followed in their own calendar by a link that only their mail shows (CALENDAR 36). */
class PersonalFeedIT extends OnTheServer {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final PlannedWebinar webinar = PlannedWebinar.withSeats(database, 2);
    private final PlannedWebinar another = PlannedWebinar.withSeats(database, 1);
    private final String email = somebodyKnown();

    private String somebodyKnown() {
        String address = "agenda-" + PEOPLE.incrementAndGet() + "@suivi.example.org";
        knows(address);
        return address;
    }

    private void register(PlannedWebinar where, String who, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "email";
        all[1] = who;
        System.arraycopy(more, 0, all, 2, more.length);
        publicSite.fillIn(where.path(), all).expect(303);
    }

    /** The page of the person's newest registration. */
    private String place(String who) {
        return mailbox.lastMailTo(who).link("/me/registrations/").getRawPath();
    }

    /** The page of the feed, as the mail leads to it. */
    private String asked(String who) {
        String place = place(who);
        int before = mailbox.allTo(who).size();
        publicSite.post(place + "/calendar").expect(303);
        mailbox.awaitMailsTo(who, before + 1);
        return mailbox.lastMailTo(who).link("/me/calendar/").getRawPath();
    }

    private List<VEvent> events(String page) {
        return Biweekly.parse(publicSite.get(page + ".ics").expect(200).body())
                .first()
                .getEvents();
    }

    @Test
    void theLinkGoesToTheAddressAndIsNotShownToWhoeverHoldsAMessage() {
        register(webinar, email);
        String place = place(email);
        publicSite.get(place + "/calendar").expect(405);
        Answer done = publicSite.post(place + "/calendar").follow().expect(200);
        assertThat(done.notice()).contains("Vérifiez votre messagerie");
        assertThat(done.body()).doesNotContain("/me/calendar/");
        mailbox.awaitMailsTo(email, 2);
        assertThat(mailbox.lastMailTo(email).subject()).isEqualTo("Le lien de votre agenda");
        String page = mailbox.lastMailTo(email).link("/me/calendar/").getRawPath();
        assertThat(mailbox.lastMailTo(email).text()).contains(page);

        publicSite.post(place + "/calendar").expect(303);
        assertThat(database.count(
                        "delivery d join mailing m on m.id = d.mailing_id where m.title = 'calendar-feed' and d.address = ?",
                        email))
                .as("one letter in a quarter of an hour")
                .isOne();
        Answer shown = publicSite.get(page).expect(200);
        assertThat(shown.page().select("#f-feed").val()).endsWith(page + ".ics");
        assertThat(shown.page().select("a[href^=webcal:]").attr("href")).endsWith(page + ".ics");
        assertThat(shown.page().text()).doesNotContain(email);
    }

    @Test
    void itHasWhatThePersonComesToUnderTheSameNamesAndNobodyElse() {
        String other = somebodyKnown();
        register(another, other);
        register(webinar, email, "name", "Claire");
        register(another, email);
        String page = asked(email);

        Answer feed = publicSite.get(page + ".ics").expect(200);
        assertThat(feed.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(feed.header("Cache-Control")).isEqualTo("private, max-age=300");
        assertThat(feed.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(feed.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(feed.headers("Set-Cookie")).isEmpty();
        String text = feed.body().replace("\r\n ", "");
        assertThat(text)
                .contains("METHOD:PUBLISH", webinar.path())
                .doesNotContain("ATTENDEE", "/me/", email, other, "Claire", "BEGIN:VALARM", "CONFERENCE");
        List<VEvent> events = events(page);
        assertThat(events).extracting(each -> each.getUid().getValue()).containsExactly(webinar.uid(), another.uid());
        assertThat(events)
                .extracting(each -> each.getStatus().getValue())
                .as("a seat, and a place in the line")
                .containsExactly("CONFIRMED", "TENTATIVE");
        assertThat(text).contains("TRANSP:OPAQUE", "TRANSP:TRANSPARENT");
    }

    @Test
    void itsBytesStayUntilSomethingChangesAndThenItIsSentAnew() {
        register(webinar, email);
        String feed = asked(email) + ".ics";
        Answer first = publicSite.get(feed).expect(200);
        assertThat(publicSite.get(feed).body()).isEqualTo(first.body());
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"");
        publicSite.send("GET", feed, null, "If-None-Match", tag).expect(304);
        publicSite
                .send("GET", feed, null, "If-Modified-Since", first.header("Last-Modified"))
                .expect(304);
        Answer head = publicSite.send("HEAD", feed, null).expect(200);
        assertThat(head.header("ETag")).isEqualTo(tag);
        assertThat(head.body()).isEmpty();

        webinar.edit("{\"start\":\"" + PlannedWebinar.start().plusDays(1) + "\"}");
        Answer moved = publicSite.send("GET", feed, null, "If-None-Match", tag).expect(200);
        assertThat(moved.body()).contains("SEQUENCE:1", "STATUS:CONFIRMED");
        webinar.act("cancel", "{}");
        Answer cancelled = publicSite
                .send("GET", feed, null, "If-None-Match", moved.header("ETag"))
                .expect(200);
        assertThat(cancelled.body()).contains("STATUS:CANCELLED");
    }

    @Test
    void whatOneLeavesIsNotInItAndWhatOneGetsIsCertain() {
        String first = somebodyKnown();
        register(another, first);
        String leaving = place(first);
        register(another, email);
        String page = asked(email);
        assertThat(events(page)).extracting(each -> each.getStatus().getValue()).containsExactly("TENTATIVE");
        publicSite.post(leaving + "/cancel").expect(303);
        assertThat(events(page)).extracting(each -> each.getStatus().getValue()).containsExactly("CONFIRMED");

        String tag = publicSite.get(page + ".ics").header("ETag");
        mailbox.awaitMailsTo(email, 3);
        publicSite
                .post(mailbox.allTo(email).get(0).link("/me/registrations/").getRawPath() + "/cancel")
                .expect(303);
        assertThat(publicSite
                        .send("GET", page + ".ics", null, "If-None-Match", tag)
                        .expect(200)
                        .body())
                .doesNotContain("VEVENT");
    }

    @Test
    void ofASeriesItHasTheOneDateThatOneComesTo() {
        PlannedWebinar series = PlannedWebinar.series(database, 10);
        register(series, email, "date", "" + series.dates().get(1));
        String text = publicSite.get(asked(email) + ".ics").body();
        assertThat(text)
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("RECURRENCE-ID")
                .doesNotContain("RRULE:FREQ=WEEKLY");
    }

    @Test
    void inDiscreetModeItSaysNothingOfWhatItIs() {
        register(webinar, email, "mode", "DISCREET");
        String page = asked(email);
        assertThat(publicSite.get(page + ".ics").expect(200).body().replace("\r\n ", ""))
                .contains("SUMMARY:Rendez-vous en ligne", "NAME:Mes rendez-vous en ligne")
                .doesNotContain("stigmatiser", "reperer", "Réseau", "webinars/");
        assertThat(mailbox.lastMailTo(email).text()).doesNotContain("119", "stigmatiser");
    }

    @Test
    void aNewLinkMakesTheOldOneVoidAndLookingMakesNone() {
        register(webinar, email);
        String page = asked(email);
        for (int looks = 0; looks < 3; looks++) {
            publicSite.get(page).expect(200);
            publicSite.send("HEAD", page, null).expect(200);
            assertThat(publicSite.get(page + "/renew").status()).isIn(404, 405);
        }
        publicSite.get(page + ".ics").expect(200);

        Answer renewed = publicSite.post(page + "/renew").expect(303);
        assertThat(renewed.follow().notice()).contains("Voici votre nouveau lien");
        String now = renewed.location().replaceFirst("\\?.*", "");
        assertThat(now).isNotEqualTo(page);
        publicSite.get(now + ".ics").expect(200);
        publicSite.get(page).expect(404);
        publicSite.get(page + ".ics").expect(404);
        publicSite.post(page + "/renew").expect(404);
    }

    @Test
    void aLinkForAnotherPurposeOpensNothing() {
        register(webinar, email);
        String registration = place(email).split("/")[3];
        String feed = asked(email).split("/")[3];
        publicSite.get("/me/calendar/" + registration + ".ics").expect(404);
        publicSite.get("/me/calendar/" + registration).expect(404);
        publicSite.get("/me/registrations/" + feed).expect(404);
        publicSite.get("/me/join/" + feed).expect(404);
    }
}
