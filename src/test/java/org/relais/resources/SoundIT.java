package org.relais.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relais.attachments.SoundFilesTest;
import org.relais.centre.Shelf;
import org.relais.staff.Role;
import org.relais.testing.Answer;
import org.relais.testing.Api;
import org.relais.testing.OnTheServer;

/** An episode that lies with us: listened to on its page and by podcast programs, in parts. */
class SoundIT extends OnTheServer {
    private final String mark = "son" + UUID.randomUUID().toString().substring(0, 8);
    private final byte[] sound = SoundFilesTest.mp3(2_000);
    private final Shelf shelf = new Shelf();
    private String resource;
    private long file;

    @BeforeEach
    void anEpisode() {
        resource = shelf.submit(Shelf.resource("PODCAST", "Épisode " + mark)
                .add("themes", Json.createArrayBuilder().add(mark)));
        file = ((Number) database.value("select coalesce(max(id), 0) + 100000 from attachment")).longValue();
        database.change(
                "insert into attachment (id, name, media_type, alt, size, content, added_at)"
                        + " values (?, 'épisode.mp3', 'audio/mpeg', '', ?, ?, current_timestamp)",
                file,
                sound.length,
                sound);
        database.change(
                "insert into resource_attachment (resource_id, attachment_id) values (?, ?)",
                Long.valueOf(resource),
                file);
        database.change(
                "update resource set audio_minutes = 7, transcript = 'On entend.' where id = ?",
                Long.valueOf(resource));
    }

    @AfterEach
    void clear() {
        database.change("delete from resource_attachment where attachment_id = ?", file);
        Shelf.clear(database, "%" + mark);
    }

    private void validate() {
        Api.withToken(Role.REVIEWER)
                .post("/api/v1/resources/" + resource + "/validate", "")
                .expect(200);
    }

    private Answer listen(String... headers) {
        return publicSite.send("GET", "/resources/sounds/" + file + ".mp3", null, headers);
    }

    @Test
    void itIsListenedToInPartsAndIsNobodysPage() {
        listen().expect(404);
        validate();
        Answer whole = listen().expect(200);
        assertThat(whole.header("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(whole.header("Content-Length")).isEqualTo(String.valueOf(sound.length));
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(whole.header("Content-Disposition")).startsWith("attachment;");
        assertThat(whole.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        Answer part = listen("Range", "bytes=400000-").expect(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 400000-" + (sound.length - 1) + "/" + sound.length);
        assertThat(part.header("Content-Length")).isEqualTo(String.valueOf(sound.length - 400_000));
        assertThat(listen("Range", "bytes=0-13").expect(206).body())
                .startsWith("ID3")
                .hasSize(14);
        listen("Range", "bytes=0-13", "If-Range", whole.header("ETag")).expect(206);
        listen("Range", "bytes=0-13", "If-Range", "\"other\"").expect(200);
        assertThat(listen("Range", "bytes=99999999-").expect(416).header("Content-Range"))
                .isEqualTo("bytes */" + sound.length);
        assertThat(publicSite
                        .send("HEAD", "/resources/sounds/" + file, null)
                        .expect(200)
                        .header("Content-Length"))
                .isEqualTo(String.valueOf(sound.length));
    }

    @Test
    void itsPageHasAPlayerTheDurationAndTheTranscript() {
        validate();
        Answer answer = publicSite.get("/resources/" + resource).expect(200);
        Document page = answer.page();
        assertThat(page.select("audio[controls]").attr("src")).isEqualTo("/resources/sounds/" + file);
        assertThat(answer.header("Content-Security-Policy")).contains("media-src 'self'");
        assertThat(page.text()).contains("7 min", "On entend.");
        assertThat(page.select("script[type=application/ld+json]").first().data())
                .contains("AudioObject", "PT7M");
    }

    @Test
    void podcastProgramsAreToldItsLength() throws FeedException {
        validate();
        SyndFeed feed = new SyndFeedInput(true, Locale.ROOT)
                .build(new StringReader(publicSite
                        .get("/resources/podcasts.rss?theme=" + mark)
                        .expect(200)
                        .body()));
        SyndEnclosure enclosure = feed.getEntries().get(0).getEnclosures().get(0);
        assertThat(enclosure.getUrl()).endsWith("/resources/sounds/" + file + ".mp3");
        assertThat(enclosure.getLength()).isEqualTo(sound.length);
        assertThat(enclosure.getType()).isEqualTo("audio/mpeg");
        assertThat(feed.getEntries().get(0).getForeignMarkup().toString()
                        + publicSite
                                .get("/resources/podcasts.rss?theme=" + mark)
                                .body())
                .contains("<itunes:duration>420</itunes:duration>");
    }
}
