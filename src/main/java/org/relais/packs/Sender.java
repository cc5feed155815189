package org.relais.packs;

import java.time.Instant;
import org.relais.staff.Actor;

/**
 * Who gathers and sends, and when.
 *
 * @param key {@code account/12}, or {@code token:name}
 * @param name as the list of packs shows it
 */
record Sender(String key, String name, Instant at) {
    static Sender of(Actor actor, Instant now) {
        String key = actor.accountId() == null ? actor.email() : "account/" + actor.accountId();
        return new Sender(key, actor.name(), now);
    }
}
