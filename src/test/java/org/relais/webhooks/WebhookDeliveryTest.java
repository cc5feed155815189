package org.relais.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.Refusal;
import org.relais.webhooks.WebhookDelivery.Status;

class WebhookDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");

    private final Webhook webhook =
            new Webhook("https://hooks.example.org/", "salt", Set.of(Event.WEBINAR_PUBLISHED), NOW);
    private final WebhookDelivery delivery = new WebhookDelivery(
            webhook, new WebhookEvent(Message.of(Event.WEBINAR_PUBLISHED, "webinar/1", Map.of(), NOW)), NOW);

    @Test
    void isTriedSevenTimesWithPausesThatGrow() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < 7; i++) {
            delivery.ended(Answer.of(500), NOW);
            assertThat(delivery.status()).isEqualTo(Status.WAITING);
            pauses.add(Duration.between(NOW, delivery.dueAt()));
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(12));
        delivery.ended(Answer.none("slow"), NOW);
        assertThat(delivery.status()).isEqualTo(Status.GIVEN_UP);
        assertThat(delivery.attempts()).isEqualTo(7);
        assertThat(delivery.trouble()).contains("slow");
        assertThat(delivery.responseCode()).as("of the last try").isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void twoHundredAndItsLikeMeanReceived(int code) {
        delivery.ended(Answer.of(code), NOW);
        assertThat(delivery.status()).isEqualTo(Status.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 401, 404, 410, 429, 500, 503})
    void everythingElseDoesNotRedirectsIncluded(int code) {
        delivery.ended(Answer.of(code), NOW);
        assertThat(delivery.status()).isEqualTo(Status.WAITING);
        assertThat(delivery.responseCode()).isEqualTo(code);
    }

    @Test
    void sentAgainItHasAllItsTriesAgain() {
        for (int i = 0; i < 7; i++) {
            delivery.ended(Answer.of(500), NOW);
        }
        delivery.again(NOW.plusSeconds(60));
        assertThat(delivery.status()).isEqualTo(Status.WAITING);
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatIsJustBeingTriedIsNotSentAgain() {
        delivery.ended(Answer.of(500), NOW);
        delivery.lease(NOW.plusSeconds(90));
        delivery.again(NOW.plusSeconds(30));
        assertThat(delivery.attempts()).isEqualTo(1);
    }

    @Test
    void aWebhookNeedsAnEvent() {
        assertThatThrownBy(() -> webhook.choose(Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("webhook.needs-an-event");
    }
}
