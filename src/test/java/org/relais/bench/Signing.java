package org.relais.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.relais.testing.StandaloneServer;

/** Whether and with what the server signs each message (D8). */
enum Signing {
    NONE("no"),
    RSA("RSA") {
        @Override
        StandaloneServer on(StandaloneServer server) {
            return server.with("RELAIS_DKIM_SELECTOR", "bench")
                    .with("RELAIS_DKIM_KEY", key("RSA", 2048).toString());
        }
    },
    BOTH("both") {
        @Override
        StandaloneServer on(StandaloneServer server) {
            return RSA.on(server)
                    .with("RELAIS_DKIM_ED25519_SELECTOR", "bench-ed")
                    .with("RELAIS_DKIM_ED25519_KEY", key("Ed25519", 255).toString());
        }
    };

    private final String word;

    Signing(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    StandaloneServer on(StandaloneServer server) {
        return server;
    }

    private static Path key(String algorithm, int bits) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance(algorithm);
            keys.initialize(bits);
            Path file = Files.createTempFile("relais-bench-", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(
                                            keys.generateKeyPair().getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (NoSuchAlgorithmException | IOException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }
}
