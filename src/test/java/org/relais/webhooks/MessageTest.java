package org.relais.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");

    @Test
    void saysWhatHappenedToWhatAndWhen() {
        Message message = Message.of(
                Event.REGISTRATION_CREATED,
                "registration/12",
                Map.of("webinar", 7L, "url", "https://relais.example.org/webinars/ecouter?d=1", "waiting", false),
                NOW);
        JsonObject body = Json.createReader(new StringReader(message.body())).readObject();
        assertThat(body.getString("event")).isEqualTo("registration.created");
        assertThat(body.getString("id")).isEqualTo(message.id()).startsWith("evt_");
        assertThat(body.getString("at")).isEqualTo("2026-11-23T21:00:00Z");
        JsonObject data = body.getJsonObject("data");
        assertThat(data.getString("object")).isEqualTo("registration/12");
        assertThat(data.getInt("webinar")).isEqualTo(7);
        assertThat(data.getBoolean("waiting")).isFalse();
        assertThat(data.getString("url")).endsWith("?d=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camille@example.org", "Camille Martin", "Élise", "Bonjour !", "a\nb", "<b>", "\""})
    void tellsNoAddressNoNameAndNoWords(String text) {
        assertThatThrownBy(() -> Message.of(Event.REGISTRATION_CREATED, "registration/12", Map.of("who", text), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
    }
}
