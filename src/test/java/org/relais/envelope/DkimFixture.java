package org.relais.envelope;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.List;
import java.util.stream.Stream;
import org.relais.web.DkimSettings;
import org.relais.web.DkimSettings.Kind;
import org.relais.web.DkimSettings.Use;

/** Two keys made for the run of the tests, and what signs with them. */
final class DkimFixture {
    static final DkimSettings.Key RSA =
            new DkimSettings.Key(Kind.RSA, "r2027", pair("RSA").getPrivate(), Use.SIGNS);
    static final DkimSettings.Key ED25519 =
            new DkimSettings.Key(Kind.ED25519, "e2027", pair("Ed25519").getPrivate(), Use.SIGNS);

    private DkimFixture() {}

    static DkimSettings settings(DkimSettings.Key... keys) {
        return new DkimSettings("example.org", List.of(keys));
    }

    static Letterhead head(DkimSettings settings) {
        Letterhead bare = EnvelopeFixture.HEAD;
        return new Letterhead(bare.from(), bare.fromName(), bare.replyTo(), bare.baseUrl(), DkimSigner.of(settings));
    }

    static DkimJudge judge(DkimSettings settings) {
        return new DkimJudge(DkimRecord.of(settings));
    }

    static Stream<DkimSettings> everySetOfKeys() {
        return Stream.of(settings(RSA), settings(ED25519), settings(RSA, ED25519));
    }

    static PrivateKey secret(String algorithm) {
        return pair(algorithm).getPrivate();
    }

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
