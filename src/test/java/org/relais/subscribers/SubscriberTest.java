package org.relais.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.relais.Refusal;
import org.relais.consents.Topic;

class SubscriberTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Profile PROFILE = new Profile("G", "F", "fr", "33", "P", "S");
    private final Subscriber subscriber = new Subscriber("service@example.org", "f".repeat(64), PROFILE, "Essai", NOW);

    @Test
    void waitsForConfirmationAndReceivesNothing() {
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.PENDING);
        assertThat(subscriber.receives(Topic.NEWSLETTER)).isFalse();
    }

    @Test
    void receivesWhatWasConfirmed() {
        subscriber.confirm(Topic.NEWSLETTER, NOW);
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.CONFIRMED);
        assertThat(subscriber.confirmedAt()).isEqualTo(NOW);
        assertThat(subscriber.receives(Topic.NEWSLETTER)).isTrue();
    }

    @Test
    void leavesOnceAndASecondTimeChangesNothing() {
        subscriber.confirm(Topic.NEWSLETTER, NOW);
        assertThat(subscriber.leave(Topic.NEWSLETTER)).isTrue();
        assertThat(subscriber.leave(Topic.NEWSLETTER)).isFalse();
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.UNSUBSCRIBED);
    }

    @Test
    void isNotConfirmedAgainByOthersAfterLeaving() {
        subscriber.confirm(Topic.NEWSLETTER, NOW);
        subscriber.leave(Topic.NEWSLETTER);
        assertThatThrownBy(() -> subscriber.confirm(Topic.NEWSLETTER, NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void comesBackByTheirOwnAct() {
        subscriber.confirm(Topic.NEWSLETTER, NOW);
        subscriber.leave(Topic.NEWSLETTER);
        assertThat(subscriber.comeBack(Topic.NEWSLETTER, NOW.plusSeconds(60))).isTrue();
        assertThat(subscriber.comeBack(Topic.NEWSLETTER, NOW.plusSeconds(90))).isFalse();
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.CONFIRMED);
        assertThat(subscriber.confirmedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void leavesOneThingAndStaysForTheOther() {
        subscriber.confirm(Topic.NEWSLETTER, NOW);
        assertThat(subscriber.comeBack(Topic.WEBINARS, NOW.plusSeconds(60))).isTrue();
        assertThat(subscriber.topics()).containsExactly(Topic.NEWSLETTER, Topic.WEBINARS);
        assertThat(subscriber.confirmedAt()).as("one thing more").isEqualTo(NOW);
        subscriber.leave(Topic.NEWSLETTER);
        assertThat(subscriber.topics()).containsExactly(Topic.WEBINARS);
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.CONFIRMED);
        subscriber.leave(Topic.WEBINARS);
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.UNSUBSCRIBED);
    }

    @Test
    void doesNotComeBackUnderASuppressedAddress() {
        subscriber.confirm(Topic.NEWSLETTER, NOW);
        subscriber.suppress();
        assertThat(subscriber.leave(Topic.NEWSLETTER)).isTrue();
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.SUPPRESSED);
        assertThatThrownBy(() -> subscriber.comeBack(Topic.NEWSLETTER, NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsNothingThatTellsWhoTheyWereOnceErased() {
        subscriber.confirm(Topic.NEWSLETTER, NOW);
        subscriber.erase();
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.ERASED);
        assertThat(subscriber)
                .hasFieldOrPropertyWithValue("email", null)
                .hasFieldOrPropertyWithValue("fingerprint", null)
                .hasFieldOrPropertyWithValue("profile", Profile.reading("fr"));
        subscriber.suppress();
        assertThat(subscriber.status()).isEqualTo(Subscriber.Status.ERASED);
        assertThat(subscriber.maskedEmail()).isEmpty();
    }

    @Test
    void isMaskedToItsFirstLetterAndDomain() {
        assertThat(subscriber.maskedEmail()).isEqualTo("s•••••@example.org");
    }
}
