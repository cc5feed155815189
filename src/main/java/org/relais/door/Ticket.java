package org.relais.door;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.relais.web.Seal;

/**
 * When a form was opened, sealed: it travels in the form, nothing is kept until it comes back. Its number is the instant in
 * milliseconds and 21 random bits, so it is also what is spent once.
 */
record Ticket(long number) {
    private static final int RANDOM_BITS = 21;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a ticket is for; one kind does not open the other (S11). */
    enum Kind {
        FORM,
        LAST_STEP
    }

    static Ticket at(Instant now) {
        return new Ticket(now.toEpochMilli() << RANDOM_BITS | RANDOM.nextInt(1 << RANDOM_BITS));
    }

    static Optional<Ticket> open(Seal seal, Kind kind, String sealed) {
        OptionalLong number = sealed == null ? OptionalLong.empty() : seal.open(purpose(kind), sealed);
        return number.isPresent() ? Optional.of(new Ticket(number.getAsLong())) : Optional.empty();
    }

    String sealed(Seal seal, Kind kind) {
        return seal.token(purpose(kind), number);
    }

    Instant at() {
        return Instant.ofEpochMilli(number >> RANDOM_BITS);
    }

    Duration age(Instant now) {
        return Duration.between(at(), now);
    }

    private static String purpose(Kind kind) {
        return "door " + kind;
    }
}
