package org.relais.centre;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.testing.Answer;
import org.relais.testing.OnTheServer;
import org.relais.testing.Team;

/** Atom, RSS and iCalendar, read by parsers that are not ours. */
class FeedsIT extends OnTheServer {
    private final String mark = "flux" + UUID.randomUUID().toString().substring(0, 8);
    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf();
        Stream.of("DOCUMENT", "EVENT", "PODCAST")
                .forEach(kind -> shelf.publish(Shelf.resource(kind, "<b>Élan & suite</b> ]]> " + kind + " " + mark)
                        .add("themes", Json.createArrayBuilder().add(mark))
                        .add("startsAt", kind.equals("EVENT") ? "2027-01-21T10:00" : "")
                        .add("place", kind.equals("EVENT") ? "Bordeaux; salle 2, étage 1" : "")
                        .add("link", kind.equals("PODCAST") ? "https://example.org/son.mp3?x=1&y=2" : "")));
    }

    @AfterEach
    void clear() {
        Shelf.clear(database, "%" + mark);
    }

    private Answer get(String path, String... headers) {
        return publicSite.send("GET", path + "?theme=" + mark, null, headers);
    }

    private static SyndFeed read(Answer answer) throws FeedException {
        SyndFeedInput judge = new SyndFeedInput(true, java.util.Locale.ROOT);
        return judge.build(new StringReader(answer.body()));
    }

    @Test
    void newsAreAtomForAnyFilter() throws FeedException {
        SyndFeed feed = read(get("/resources/feed.atom").expect(200));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactlyInAnyOrder(
                        "<b>Élan & suite</b> ]]> DOCUMENT " + mark,
                        "<b>Élan & suite</b> ]]> EVENT " + mark,
                        "<b>Élan & suite</b> ]]> PODCAST " + mark);
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getLink()).contains("/resources/");
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getAuthor()).isEqualTo("Équipe du réseau");
        });
    }

    @Test
    void episodesAreRssWithTheirSound() throws FeedException {
        SyndFeed feed = read(get("/resources/podcasts.rss").expect(200));
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().get(0).getEnclosures().get(0).getUrl())
                .isEqualTo("https://example.org/son.mp3?x=1&y=2");
        assertThat(feed.getEntries().get(0).getEnclosures().get(0).getType()).isEqualTo("audio/mpeg");
        assertThat(feed.getEntries().get(0).getPublishedDate()).isNotNull();
    }

    @Test
    void eventsAreACalendar() {
        Answer answer = get("/resources/events.ics").expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar").containsIgnoringCase("utf-8");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getEvents().get(0).getSummary().getValue())
                .isEqualTo("<b>Élan & suite</b> ]]> EVENT " + mark);
        assertThat(calendar.getEvents().get(0).getAttendees()).isEmpty();
        assertThat(calendar.getEvents().get(0).getDateStart().getValue().toInstant())
                .hasToString("2027-01-21T09:00:00Z");
    }

    @Test
    void anEventThatIsTakenBackIsStruckFromCalendarsAndDoesNotOnlyVanish() {
        Answer before = get("/resources/events.ics").expect(200);
        VEvent told = events(before).get(0);
        long id = Long.parseLong(told.getUid().getValue().replaceAll("\\D*(\\d+)@.*", "$1"));
        Team.logIn().post("/staff/resources/" + id + "/archive").expect(303);
        Answer after = get("/resources/events.ics", "If-None-Match", before.header("ETag"))
                .expect(200);
        VEvent struck = events(after).get(0);
        assertThat(struck.getUid()).isEqualTo(told.getUid());
        assertThat(struck.getStatus().isCancelled()).isTrue();
        assertThat(struck.getSequence().getValue())
                .isGreaterThan(told.getSequence().getValue());
        assertThat(struck.getDateStart()).isEqualTo(told.getDateStart());
        assertThat(
                        struck.getDescription() == null
                                ? ""
                                : struck.getDescription().getValue())
                .as("nothing more than what it takes")
                .doesNotContain("retenir");
        assertThat(get("/resources/events.ics").body()).as("the same bytes").isEqualTo(after.body());
        get("/resources/events.ics", "If-None-Match", after.header("ETag")).expect(304);
        assertThat(events(publicSite.get("/resources/events.ics?theme=" + mark + "&q=suite")))
                .as("its words still find it")
                .hasSize(1);
        assertThat(events(publicSite.get("/resources/events.ics?theme=" + mark + "&departement=33")))
                .as("and filters still leave it out")
                .isEmpty();
        database.change(
                "update resource_history_line set at = ? where resource_id = ?",
                Instant.now().minus(Duration.ofDays(91)).atOffset(ZoneOffset.UTC),
                id);
        shelf.publish(Shelf.resource("TOOL", "Autre " + mark));
        assertThat(events(get("/resources/events.ics")))
                .as("after a while it goes")
                .isEmpty();
    }

    @Test
    void anEventThatIsOverIsNotCancelledByBeingArchived() {
        String id = shelf.publish(Shelf.resource("EVENT", "Passé " + mark)
                .add("themes", Json.createArrayBuilder().add(mark))
                .add("startsAt", "2025-01-21T10:00"));
        assertThat(events(get("/resources/events.ics"))).hasSize(2);
        Team.logIn().post("/staff/resources/" + id + "/archive").expect(303);
        assertThat(events(get("/resources/events.ics"))).hasSize(1);
    }

    private static List<VEvent> events(Answer answer) {
        ICalendar calendar = Biweekly.parse(answer.expect(200).body()).first();
        if (!calendar.getEvents().isEmpty()) { // RFC 5545 knows no calendar without a component; calendar programs do
            assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings())
                    .isEmpty();
        }
        return calendar.getEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/resources/feed.atom", "/resources/podcasts.rss", "/resources/events.ics"})
    void whoAsksAgainGets304UntilSomethingChanged(String path) {
        Answer first = get(path).expect(200);
        String tag = first.header("ETag");
        String date = first.header("Last-Modified");
        assertThat(tag).startsWith("\"");
        get(path, "If-None-Match", tag).expect(304);
        get(path, "If-Modified-Since", date).expect(304);
        assertThat(get(path).body()).as("the same bytes").isEqualTo(first.body());
        get(path, "If-None-Match", "\"autre\"").expect(200);
        get(path, "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT").expect(200);
    }

    @Test
    void aChangeGivesAnotherTag() {
        String tag = get("/resources/feed.atom").header("ETag");
        shelf.publish(Shelf.resource("TOOL", "Nouveau " + mark)
                .add("themes", Json.createArrayBuilder().add(mark)));
        assertThat(get("/resources/feed.atom", "If-None-Match", tag).expect(200).body())
                .contains("Nouveau");
    }
}
