package org.relais.subscriptions;

import java.util.Set;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Profile;
import org.relais.web.Typed;

/**
 * What a sign-up form asks for.
 *
 * @param email normalised
 * @param shown which versions of our words stood on the form
 * @param page where the form stood
 */
public record SignUp(String email, Profile profile, Mode mode, Set<Topic> topics, String shown, String page) {
    /** @throws Refusal when nothing is chosen: no box is ticked in advance, so that is what an empty form says */
    public SignUp {
        topics = Set.copyOf(topics);
        if (topics.isEmpty()) {
            throw Refusal.invalid("topics", "sign-up.nothing-chosen");
        }
    }

    static String address(String typed) {
        return Typed.address("email", typed);
    }
}
