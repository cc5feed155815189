package org.relais.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTest {
    @Test
    void namesTheFirstLineOfEachAddressHoweverMany() {
        Seen seen = new Seen();
        int many = 100_000;
        for (int i = 1; i <= many; i++) {
            assertThat(seen.first(fingerprint(i), i)).isZero();
        }
        for (int i = 1; i <= many; i++) {
            assertThat(seen.first(fingerprint(i), many + i)).isEqualTo(i);
        }
    }

    private static String fingerprint(int number) {
        return "%016x".formatted(number * 0x9E3779B97F4A7C15L) + "0".repeat(48);
    }
}
