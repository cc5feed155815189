package org.relais.webinars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.relais.Refusal;
import org.relais.web.Settings;

/**
 * The rooms of a BigBlueButton server (docs.bigbluebutton.org/development/api). A room is made when somebody is about to enter,
 * and made again when it is still there: the same meeting id and parameters answer success. It speaks HTTP, so it is never called
 * inside a transaction.
 */
@ApplicationScoped
public class BigBlueButton {
    private static final Logger LOG = Logger.getLogger(BigBlueButton.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String CALLBACK = "/hooks/bigbluebutton";

    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(4))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** For the container's proxy only. */
    protected BigBlueButton() {
        settings = null;
    }

    @Inject
    public BigBlueButton(Settings settings) {
        this.settings = settings;
    }

    /** How somebody is in the room. */
    public enum Part {
        MODERATOR,
        VIEWER
    }

    /** Whether a server is set. */
    public boolean known() {
        return settings.rooms().present();
    }

    /** The room of one date, under which its server names it in callbacks. */
    public static String meetingId(WebinarDate date) {
        return date.webinar().uid() + "-" + date.id();
    }

    /** Which date a meeting id is about; empty when it is none of ours. */
    public static OptionalLong dateOf(String meetingId) {
        String number = meetingId.substring(meetingId.lastIndexOf('-') + 1);
        return meetingId.matches("[0-9a-f-]{36}-\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(number))
                : OptionalLong.empty();
    }

    /** Makes the room, or finds it made; refused as a conflict when the server does not answer as it should. */
    void open(Webinar webinar, WebinarDate date) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", webinar.title());
        parameters.put("meetingID", meetingId(date));
        parameters.put("record", "true");
        parameters.put("autoStartRecording", "false");
        parameters.put("allowStartStopRecording", "true");
        parameters.put("muteOnStart", "true");
        parameters.put("logoutURL", settings.baseUrl() + "/webinars/" + webinar.slug());
        parameters.put("meta_endCallbackUrl", settings.baseUrl() + CALLBACK);
        parameters.put("meta_analytics-callback-url", settings.baseUrl() + CALLBACK);
        parameters.put("meta_bbb-recording-ready-url", settings.baseUrl() + CALLBACK);
        String answer = ask(call("create", parameters));
        if (!answer.contains("<returncode>SUCCESS</returncode>") && !answer.contains("idNotUnique")) {
            LOG.warn("The BigBlueButton server refused to make a room: " + reason(answer));
            throw silent();
        }
    }

    /**
     * Where a browser enters the room as this person.
     *
     * @param key what the server's callbacks call them; of no meaning to others
     */
    URI entrance(WebinarDate date, String name, String key, Part part) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("meetingID", meetingId(date));
        parameters.put("fullName", name);
        parameters.put("userID", key);
        parameters.put("role", part.name());
        parameters.put("redirect", "true");
        return call("join", parameters);
    }

    /** Where the recording of a date can be seen; empty while there is none, or the server is silent: it is asked again. */
    public Optional<URI> recording(WebinarDate date) {
        URI asked = call("getRecordings", Map.of("meetingID", meetingId(date), "state", "published"));
        try {
            return Recordings.first(ask(asked));
        } catch (Refusal silent) {
            return Optional.empty();
        }
    }

    private URI call(String name, Map<String, String> parameters) {
        return new SignedCall(settings.rooms()).to(name, parameters);
    }

    private String ask(URI uri) {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException unreachable) {
            LOG.warn("The BigBlueButton server does not answer: "
                    + unreachable.getClass().getSimpleName());
            throw silent();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw silent();
        }
    }

    /** Its own word for it, and nothing else of the answer. */
    private static String reason(String answer) {
        String key = answer.replaceFirst("(?s).*<messageKey>([A-Za-z]{1,40})</messageKey>.*", "$1");
        return key.length() < answer.length() ? key : "unreadable answer";
    }

    private static Refusal silent() {
        return Refusal.conflict("webinar.room-silent");
    }
}
