package org.relais.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Random;
import org.apache.james.jdkim.canon.RelaxedBodyCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6376 3.4.4, by its own example and against another library's canonicaliser. */
class RelaxedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' C \\r\\nD \\t E\\r\\n\\r\\n\\r\\n' | ' C\\r\\nD E\\r\\n'",
                "'' | ''",
                "'\\r\\n\\r\\n' | ''",
                "' \\t\\r\\n' | ''",
                "'a' | 'a\\r\\n'",
                "'a  ' | 'a\\r\\n'",
                "'a\\tb\\r\\n' | 'a b\\r\\n'",
                "'  a\\r\\n \\r\\nb\\r\\n' | ' a\\r\\n\\r\\nb\\r\\n'"
            })
    void aBodyIsHashedAsTheStandardHasIt(String body, String canonical) throws Exception {
        assertThat(hash(unescaped(body))).isEqualTo(sha(unescaped(canonical)));
    }

    @Test
    void anyBodyIsHashedAsAnotherLibraryDoes() throws Exception {
        Random random = new Random(7);
        String[] pieces = {" ", "  ", "\t", "\r\n", "\r\n\r\n", "a", "été".repeat(3), "=\r\n", ".", " \r\n"};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder body = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            body.append("z\r\n");
            assertThat(hash(body.toString())).as(body.toString()).isEqualTo(sha(byLibrary(body.toString())));
        }
    }

    private static String byLibrary(String body) throws Exception {
        java.io.ByteArrayOutputStream canonical = new java.io.ByteArrayOutputStream();
        try (RelaxedBodyCanonicalizer library = new RelaxedBodyCanonicalizer(canonical)) {
            library.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return canonical.toString(StandardCharsets.UTF_8);
    }

    private static byte[] hash(String body) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Relaxed.digestBody(("x" + body).getBytes(StandardCharsets.UTF_8), 1, digest);
        return digest.digest();
    }

    private static byte[] sha(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
    }
}
