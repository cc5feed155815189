package org.relais.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.relais.Refusal;

class PasswordsTest {
    @Test
    void aPasswordIsKeptAsArgon2idAtTheFloorOfOwasp() {
        String hash = Passwords.hash("motdepasse-essai");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("motdepasse");
        assertThat(Passwords.hash("motdepasse-essai")).as("salted").isNotEqualTo(hash);
        assertThat(Passwords.matches("motdepasse-essai", hash)).isTrue();
        assertThat(Passwords.matches("motdepasse-Essai", hash)).isFalse();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(Passwords.matches("nobody has this password", null)).isFalse();
        assertThat(Passwords.matches(null, Passwords.hash("motdepasse-essai"))).isFalse();
    }

    @Test
    void elevenCharactersAreTooFewAndAFloodIsNotHashed() {
        assertThatThrownBy(() -> Passwords.hash("onze-signes")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Passwords.hash("x".repeat(201))).isInstanceOf(Refusal.class);
        assertThat(Passwords.matches("x".repeat(1_000_000), null)).isFalse();
    }
}
