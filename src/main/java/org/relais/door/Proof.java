package org.relais.door;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.altcha.altcha.Altcha;
import org.relais.web.Seal;
import org.relais.web.Settings;

/**
 * A proof of work after ALTCHA: find the number whose SHA-256 after the ticket is the challenge. It costs a person's browser
 * about a second that they do not notice, and a machine a second for each form. The ticket is the salt, so a proof is worth
 * exactly one form.
 */
final class Proof {
    private final String key;
    private final int work;

    /** The seal's own key stays in the seal; no address looks like « door », so no fingerprint is this key. */
    static Proof under(Seal seal, Settings settings) {
        return new Proof(seal.fingerprint("door"), settings.door().work());
    }

    /** @param work tries that it takes on average */
    Proof(String key, int work) {
        this.key = key;
        this.work = work;
    }

    /** The number is anything up to twice the work, so that on average half of them are tried. */
    Challenge challenge(String ticket) {
        return challenge(ticket, ThreadLocalRandom.current().nextLong(2L * work));
    }

    Challenge challenge(String ticket, long number) {
        Altcha.ChallengeOptions options = new Altcha.ChallengeOptions();
        options.algorithm = Altcha.Algorithm.SHA256;
        options.hmacKey = key;
        options.salt = ticket;
        options.number = number;
        Altcha.Challenge made = of(() -> Altcha.createChallenge(options));
        return new Challenge(ticket, made.salt, made.challenge, made.signature, 2L * work);
    }

    /** @param solution number, challenge and signature as the page joined them, by dots */
    boolean holds(String ticket, String solution) {
        String[] parts = solution.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        Altcha.Payload payload = new Altcha.Payload();
        payload.algorithm = Altcha.Algorithm.SHA256.getName();
        payload.salt = challenge(ticket, 0).salt();
        payload.number = Long.valueOf(parts[0]);
        payload.challenge = parts[1];
        payload.signature = parts[2];
        return of(() -> Altcha.verifySolution(payload, key, false));
    }

    /** ALTCHA declares Exception, and means a JVM without SHA-256. */
    private static <T> T of(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception missing) {
            throw new IllegalStateException(missing);
        }
    }
}
