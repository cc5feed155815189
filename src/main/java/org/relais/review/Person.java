package org.relais.review;

import org.relais.Refusal;
import org.relais.staff.Actor;

/**
 * Whoever answers for an act: an account, or the account that made the token which acts.
 *
 * @param id of the account
 * @param name as the journal names who acted
 */
public record Person(long id, String name) {
    /** The server asks for nothing and approves nothing. */
    public static Person of(Actor actor) {
        if (actor.answerable() == null) {
            throw Refusal.forbidden("review.by-a-person");
        }
        return new Person(actor.answerable(), actor.email());
    }
}
