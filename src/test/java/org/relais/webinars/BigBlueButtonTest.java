package org.relais.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relais.webinars.WebinarFixture.published;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relais.web.Settings;
import org.relais.webinars.BigBlueButton.Part;

/** Against a server that checks each call as BigBlueButton's documentation of its API says. */
class BigBlueButtonTest {
    private static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";
    private final List<String> calls = new ArrayList<>();
    private HttpServer server;
    private String answer = "<response><returncode>SUCCESS</returncode></response>";
    private String hash = "SHA-256";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bigbluebutton/api/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestURI().getRawPath() + "?"
                + exchange.getRequestURI().getRawQuery());
        String said = signed(exchange.getRequestURI())
                ? answer
                : "<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey></response>";
        byte[] body = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** « call name, query without the checksum, secret » as the server hashes it. */
    private boolean signed(URI uri) {
        String call = uri.getRawPath().substring(uri.getRawPath().lastIndexOf('/') + 1);
        String[] halves = uri.getRawQuery().split("&checksum=");
        try {
            byte[] expected = MessageDigest.getInstance(hash)
                    .digest((call + halves[0] + SECRET).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(expected).equals(halves[1]);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private BigBlueButton rooms(String checksum, String ending) {
        Map<String, String> values = Map.of(
                "relais.base.url",
                "https://relais.example.org",
                "relais.bbb.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/bigbluebutton" + ending,
                "relais.bbb.secret",
                SECRET,
                "relais.bbb.checksum",
                checksum);
        return new BigBlueButton(new Settings(key -> Optional.ofNullable(values.get(key))));
    }

    @ParameterizedTest
    @CsvSource({"sha256, SHA-256, ''", "sha1, SHA-1, /", "sha256, SHA-256, /api"})
    void aRoomIsMadeWithTheChecksumThatTheServerWants(String checksum, String algorithm, String ending) {
        hash = algorithm;
        Webinar webinar = published("title", "Écouter & croire : « premiers mots »");
        BigBlueButton rooms = rooms(checksum, ending);
        rooms.open(webinar, webinar.first());
        rooms.open(webinar, webinar.first());
        assertThat(calls).hasSize(2).allMatch(call -> call.equals(calls.get(0)));
        assertThat(calls.get(0))
                .startsWith("/bigbluebutton/api/create?name=%C3%89couter%20%26%20croire")
                .contains("&meetingID=8c1b6d4e-0000-4000-8000-000000000000-1&")
                .contains("meta_endCallbackUrl=https%3A%2F%2Frelais.example.org%2Fhooks%2Fbigbluebutton");
    }

    @Test
    void aPersonEntersUnderTheirKeyAndPart() {
        Webinar webinar = published();
        URI viewer = rooms("sha256", "").entrance(webinar.first(), "Équipe éducative", "r-12", Part.VIEWER);
        assertThat(signed(viewer)).isTrue();
        assertThat(viewer.getRawQuery())
                .contains("fullName=%C3%89quipe%20%C3%A9ducative", "userID=r-12", "role=VIEWER");
        URI moderator = rooms("sha256", "").entrance(webinar.first(), "Équipe", "team-1", Part.MODERATOR);
        assertThat(moderator.getRawQuery()).contains("role=MODERATOR");
        assertThat(calls).as("an entrance is the browser's to call").isEmpty();
    }

    @Test
    void aRoomThatIsThereUnderAnotherNameIsTheSameRoom() {
        answer = "<response><returncode>FAILED</returncode><messageKey>idNotUnique</messageKey></response>";
        Webinar webinar = published();
        rooms("sha256", "").open(webinar, webinar.first());
    }

    @Test
    void aServerThatRefusesOrIsAwayIsARefusal() {
        Webinar webinar = published();
        hash = "SHA-1";
        assertThatThrownBy(() -> rooms("sha256", "").open(webinar, webinar.first()))
                .hasMessage("webinar.room-silent");
        server.stop(0);
        assertThatThrownBy(() -> rooms("sha256", "").open(webinar, webinar.first()))
                .hasMessage("webinar.room-silent");
    }

    @Test
    void aRecordingIsFoundOnceItIsPublishedAndSilenceIsNone() {
        answer =
                "<response><returncode>SUCCESS</returncode><recordings></recordings><messageKey>noRecordings</messageKey></response>";
        WebinarDate date = published().first();
        BigBlueButton rooms = rooms("sha256", "");
        assertThat(rooms.recording(date)).isEmpty();
        assertThat(calls.get(0))
                .contains("/api/getRecordings?")
                .contains("meetingID=8c1b6d4e-0000-4000-8000-000000000000-1");
        answer = """
                <response><returncode>SUCCESS</returncode><recordings><recording><recordID>ffbfc4cc-1795</recordID>
                <published>true</published><state>published</state><playback>
                <format><type>notes</type><url>https://visio.example.org/notes/1</url></format>
                <format>
                  <type>presentation</type>
                  <url> https://visio.example.org/playback/presentation/2.3/ffbfc4cc?a=1&amp;b=2 </url>
                </format></playback></recording></recordings></response>""";
        assertThat(rooms.recording(date))
                .contains(URI.create("https://visio.example.org/playback/presentation/2.3/ffbfc4cc?a=1&b=2"));
        server.stop(0);
        assertThat(rooms.recording(date)).isEmpty();
    }

    @Test
    void aMeetingIdTellsItsDate() {
        Webinar webinar = published();
        assertThat(BigBlueButton.dateOf(BigBlueButton.meetingId(webinar.first())))
                .hasValue(1);
        assertThat(BigBlueButton.dateOf("someone-elses-12")).isEmpty();
    }
}
