package org.relais.envelope;

import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What signing adds to a message of 40 kB, on one thread: {@code mvn verify -Pbenchmark -Dit.test=SigningBenchmarkIT}. Each
 * figure is the median of several rounds; rounds of all kinds take turns, so that a busy machine troubles them alike.
 */
@Tag("benchmark")
class SigningBenchmarkIT {
    private static final int ROUNDS = 9;
    private static final int MESSAGES = 400;
    private static final Instant NOW = Instant.parse("2026-01-14T12:00:00Z");

    private record Kind(String name, DkimSigner signer, double[] micros) {
        Kind(String name, DkimKey... keys) {
            this(name, new DkimSigner("example.org", named(keys)), new double[ROUNDS]);
        }

        private static List<DkimSigner.Named> named(DkimKey... keys) {
            return Arrays.stream(keys)
                    .map(key -> new DkimSigner.Named("s2027", key))
                    .toList();
        }

        double median() {
            double[] sorted = micros.clone();
            Arrays.sort(sorted);
            return sorted[ROUNDS / 2];
        }
    }

    @Test
    void signingAddsThis() throws GeneralSecurityException {
        RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) DkimFixture.RSA.secret();
        DkimKey jdk = DkimKey.Rsa.of(rsa, RsaProvider.jdk());
        DkimKey fastest = DkimKey.Rsa.of(rsa, RsaProvider.fastest());
        DkimKey ed25519 = DkimKey.of(DkimFixture.ED25519);
        List<Kind> kinds = List.of(
                new Kind("unsigned"),
                new Kind("RSA-2048, " + jdk.provider(), jdk),
                new Kind("RSA-2048, " + fastest.provider(), fastest),
                new Kind("Ed25519, " + ed25519.provider(), ed25519),
                new Kind("both, the fastest of each", fastest, ed25519));
        String line = "<p>Une ligne de la lettre, avec ses accents : été, œuvre.</p>\n";
        Content content = new Content("fr", "Lettre", line.repeat(450), line.repeat(80) + "[[greeting]]");
        for (int round = -2; round < ROUNDS; round++) {
            for (Kind kind : kinds) {
                double micros = round(kind.signer(), content);
                if (round >= 0) {
                    kind.micros()[round] = micros;
                }
            }
        }
        kinds.forEach(kind -> System.out.printf("%-45s %7.1f µs a message%n", kind.name(), kind.median()));
    }

    private static double round(DkimSigner signer, Content content) {
        Letterhead bare = EnvelopeFixture.HEAD;
        Letterhead head = new Letterhead(bare.from(), bare.fromName(), bare.replyTo(), bare.baseUrl(), signer);
        Envelope envelope =
                new Envelope(new Envelope.Letter("newsletter", "k3y", content), head, EnvelopeFixture.LINKS);
        IntConsumer make = number -> envelope.message(
                number, new Recipient((long) number, "p" + number + "@example.org", "print", null, "fr"), NOW);
        make.accept(0);
        long began = System.nanoTime();
        for (int number = 1; number <= MESSAGES; number++) {
            make.accept(number);
        }
        return (System.nanoTime() - began) / 1e3 / MESSAGES;
    }
}
