package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private final Seal seal = sealed(Map.of("relais.secret.key", "une clef pour les essais"));

    @Test
    void aTokenOpensForItsPurpose() {
        assertThat(seal.open("unsubscribe", seal.token("unsubscribe", 42))).hasValue(42);
        assertThat(seal.token("unsubscribe", 42)).hasSize(32);
    }

    @Test
    void aTokenFailsForEveryOtherPurpose() {
        assertThat(seal.open("confirm", seal.token("unsubscribe", 42))).isEmpty();
    }

    @Test
    void aTokenIsWorthlessWhenAnyOfItsCharactersIsChanged() {
        String token = seal.token("unsubscribe", 42);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(seal.open("unsubscribe", changed)).as(changed).isEmpty();
        }
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        assertThat(seal.open("unsubscribe", "")).isEmpty();
        assertThat(seal.open("unsubscribe", "../../etc/passwd")).isEmpty();
        assertThat(seal.open("unsubscribe", "AAAA")).isEmpty();
    }

    @Test
    void anotherServersTokenOpensNothing() {
        Seal other = sealed(Map.of("relais.secret.key", "une autre clef"));
        assertThat(other.open("unsubscribe", seal.token("unsubscribe", 42))).isEmpty();
        assertThat(other.fingerprint("a@example.org")).isNotEqualTo(seal.fingerprint("a@example.org"));
    }

    @Test
    void aKeyIsMadeOnceAndKeptForTheServerAlone(@TempDir Path data) throws Exception {
        String token = sealed(Map.of("relais.data.dir", data.toString())).token("unsubscribe", 7);
        assertThat(sealed(Map.of("relais.data.dir", data.toString())).open("unsubscribe", token))
                .hasValue(7);
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(data.resolve("secret.key")))
                    .hasSize(2);
        }
    }

    private static Seal sealed(Map<String, String> values) {
        return new Seal(new Settings(key -> Optional.ofNullable(values.get(key))));
    }
}
