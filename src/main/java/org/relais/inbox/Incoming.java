package org.relais.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A message as it was found: where, when it came, its bytes, and what it was recognised as.
 *
 * @param bytes empty when it was too large to be fetched
 */
record Incoming(Place place, Instant cameAt, byte[] bytes, Mail mail) {
    static Incoming recognised(Place place, Instant cameAt, byte[] bytes) {
        return new Incoming(place, cameAt, bytes, Recognition.of(bytes));
    }

    /** It stays in the mailbox for people, and is only noted here. */
    static Incoming unread(Place place, Instant cameAt, String reason) {
        String identity = UUID.nameUUIDFromBytes(place.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Recognised tooMuch = new Recognised.TooMuch(reason);
        return new Incoming(
                place, cameAt, new byte[0], new Mail(identity, "", Optional.empty(), "", Set.of(), tooMuch));
    }
}
