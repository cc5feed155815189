package org.relais.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.relais.reach.Sight;

/** When a link is looked at again (S4). */
class LinkCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:22:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final LinkCheck check = new LinkCheck(1);

    @Test
    void aPageThatAnswersIsLookedAtAgainInAMonth() {
        assertThat(wait("https://example.org/", new Sight(200, null, null, null)))
                .isEqualTo(MONTH);
        assertThat(check.alive()).isTrue();
    }

    @Test
    void aPageThatIsGoneIsLookedAtTheNextDayThreeTimesAndThenOnceAMonth() {
        for (int day = 1; day <= 3; day++) {
            assertThat(wait("https://example.org/", new Sight(404, null, null, null)))
                    .isEqualTo(DAY);
        }
        assertThat(wait("https://example.org/", new Sight(404, null, null, null)))
                .isEqualTo(MONTH);
        assertThat(check.alive()).isFalse();
        assertThat(check.code()).isEqualTo(404);
    }

    @Test
    void anotherAddressBeginsAnew() {
        for (int day = 1; day <= 4; day++) {
            wait("https://example.org/", new Sight(404, null, null, null));
        }
        assertThat(wait("https://example.org/ailleurs", new Sight(404, null, null, null)))
                .isEqualTo(DAY);
        assertThat(check.leadsTo("https://example.org/")).isFalse();
    }

    @Test
    void whatAnswersAgainIsAliveAgain() {
        wait("https://example.org/", new Sight(null, "timeout", null, null));
        assertThat(check.trouble()).isEqualTo("timeout");
        assertThat(wait("https://example.org/", new Sight(200, null, null, null)))
                .isEqualTo(MONTH);
        assertThat(check.alive()).isTrue();
        assertThat(check.trouble()).isNull();
    }

    private Duration wait(String address, Sight sight) {
        check.saw(address, sight, NOW);
        return Duration.between(NOW, check.dueAt());
    }
}
