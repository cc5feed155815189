package org.relais.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relais.consents.Topic;
import org.relais.web.Seal;
import org.relais.web.Settings;

class UnsubscribeTokenTest {
    private final Seal seal = seal("a secret of the house");

    @Test
    void opensForThePersonItWasMadeFor() {
        assertThat(seal.open(Topic.NEWSLETTER.purpose(), seal.token(Topic.NEWSLETTER.purpose(), 42)))
                .hasValue(42);
    }

    @Test
    void failsForAnotherPurposeAnotherKeyAndAnyChange() {
        String token = seal.token(Topic.NEWSLETTER.purpose(), 42);
        assertThat(seal.open(LeavingService.PREFERENCES, token)).isEmpty();
        assertThat(seal.open(Topic.WEBINARS.purpose(), token)).isEmpty();
        assertThat(seal.open(Topic.NEWSLETTER.purpose(), seal.token("confirm", 42)))
                .isEmpty();
        assertThat(seal("another house").open(Topic.NEWSLETTER.purpose(), token))
                .isEmpty();
        assertThat(seal.open(Topic.NEWSLETTER.purpose(), token + "A")).isEmpty();
        assertThat(seal.open(Topic.NEWSLETTER.purpose(), "B" + token.substring(1)))
                .isEmpty();
    }

    private static Seal seal(String secret) {
        return new Seal(new Settings(key -> key.equals("relais.secret.key") ? Optional.of(secret) : Optional.empty()));
    }
}
