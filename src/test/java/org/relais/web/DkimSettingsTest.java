package org.relais.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relais.web.DkimSettings.Use;

/** A key that cannot sign stops the start in one sentence, which never holds a piece of it. */
class DkimSettingsTest {
    private static final String RSA_FILE = "relais.dkim.key";
    private static final String RSA_SELECTOR = "relais.dkim.selector";
    private static final String ED25519_FILE = "relais.dkim.ed25519.key";
    private static final String ED25519_SELECTOR = "relais.dkim.ed25519.selector";

    @TempDir
    private Path folder;

    private String file(String algorithm, int bits, String label) throws IOException, NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (bits > 0) {
            generator.initialize(bits);
        }
        byte[] secret = generator.generateKeyPair().getPrivate().getEncoded();
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret);
        return written("-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    }

    private String written(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "key", ".pem"), text)
                .toString();
    }

    private String rsa() throws IOException, NoSuchAlgorithmException {
        return file("RSA", 2048, "PRIVATE KEY");
    }

    private String ed25519() throws IOException, NoSuchAlgorithmException {
        return file("Ed25519", 0, "PRIVATE KEY");
    }

    private static DkimSettings with(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Settings(key -> Optional.ofNullable(values.get(key))).dkim();
    }

    private static void assertRefused(String key, String because, String... keysAndValues) {
        assertThatThrownBy(() -> with(keysAndValues))
                .isInstanceOf(WrongSetting.class)
                .hasNoCause()
                .hasMessageStartingWith(key + " (")
                .hasMessageContaining(because)
                .hasMessageEndingWith(".")
                .hasMessageNotContaining("null")
                .hasMessageNotContaining("\n");
    }

    @Test
    void withoutKeysMailsAreNotSigned() {
        assertThat(with().keys()).isEmpty();
        assertThat(with().domain()).isEqualTo("example.org");
    }

    @Test
    void bothKindsSignAndTheSecondOfAKindWaits() throws Exception {
        DkimSettings settings = with(
                RSA_SELECTOR,
                "R2027, r2028",
                RSA_FILE,
                rsa() + "," + rsa(),
                ED25519_SELECTOR,
                "e2027",
                ED25519_FILE,
                ed25519());
        assertThat(settings.keys())
                .extracting(DkimSettings.Key::selector, DkimSettings.Key::use)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("r2027", Use.SIGNS),
                        org.assertj.core.groups.Tuple.tuple("r2028", Use.PUBLISHED),
                        org.assertj.core.groups.Tuple.tuple("e2027", Use.SIGNS));
        assertThat(settings.toString()).doesNotContain("modulus", "PrivateKey").contains("RSA r2027");
    }

    @Test
    void aShortKeyIsRefused() throws Exception {
        assertRefused(RSA_FILE, "this one has 1024", RSA_SELECTOR, "r", RSA_FILE, file("RSA", 1024, "PRIVATE KEY"));
    }

    @Test
    void aKeyOfTheOtherKindIsRefused() throws Exception {
        assertRefused(RSA_FILE, "an RSA private key", RSA_SELECTOR, "r", RSA_FILE, ed25519());
        assertRefused(ED25519_FILE, "an Ed25519 private key", ED25519_SELECTOR, "e", ED25519_FILE, rsa());
    }

    @Test
    void aFileThatIsNoKeyIsRefused() throws Exception {
        String secret = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
        for (String text :
                new String[] {"", secret, "-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----\n"}) {
            assertThatThrownBy(() -> with(RSA_SELECTOR, "r", RSA_FILE, written(text)))
                    .hasMessageContaining("RSA private key in PKCS#8")
                    .hasMessageNotContaining(secret);
        }
        assertRefused(RSA_FILE, "PKCS#8", RSA_SELECTOR, "r", RSA_FILE, file("RSA", 2048, "RSA PRIVATE KEY"));
        assertRefused(
                RSA_FILE,
                "the server can read",
                RSA_SELECTOR,
                "r",
                RSA_FILE,
                folder.resolve("none").toString());
    }

    @Test
    void aKeyAndItsSelectorGoTogether() throws Exception {
        assertRefused(RSA_SELECTOR, "is needed", RSA_FILE, rsa());
        assertRefused(RSA_FILE, "is needed", RSA_SELECTOR, "r2027");
        assertRefused(RSA_FILE, "one for one", RSA_SELECTOR, "r2027,r2028", RSA_FILE, rsa());
        assertRefused(
                ED25519_SELECTOR,
                "must differ",
                RSA_SELECTOR,
                "s",
                RSA_FILE,
                rsa(),
                ED25519_SELECTOR,
                "s",
                ED25519_FILE,
                ed25519());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r 2027", "-r", "r_2027", "r2027.", "r2027;d=evil.example"})
    void aSelectorIsAName(String selector) throws Exception {
        assertRefused(RSA_SELECTOR, "must be a name", RSA_SELECTOR, selector, RSA_FILE, rsa());
    }

    @ParameterizedTest
    @CsvSource({
        "relais@news.example.org, example.org, true",
        "relais@example.org, example.org, true",
        "relais@example.org, news.example.org, true",
        "relais@example.org, example.com, false",
        "relais@example.org, org, false",
        "relais@example.org, badexample.org, false",
        "relais@example.org, xample.org, false"
    })
    void whoSignsIsOfFromsOrganisation(String from, String domain, boolean taken) {
        if (taken) {
            assertThat(with("relais.from", from, "relais.dkim.domain", domain).domain())
                    .isEqualTo(domain);
        } else {
            assertRefused("relais.dkim.domain", "must be", "relais.from", from, "relais.dkim.domain", domain);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "relais.dns, dns.example.org",
        "relais.dns, '192.0.2.53 192.0.2.54'",
        "relais.outgoing.addresses, mail.example.org",
        "relais.outgoing.addresses, '192.0.2.25, x'"
    })
    void aResolverAndAnAddressAreNumbers(String key, String value) {
        assertThatThrownBy(() -> with(key, value))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(key);
    }
}
