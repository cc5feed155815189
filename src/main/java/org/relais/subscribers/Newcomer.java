package org.relais.subscribers;

import java.util.Set;
import org.relais.consents.Topic;

/**
 * Someone who is not known yet and whose agreement was given elsewhere.
 *
 * @param email normalised
 * @param fingerprint the address under the server's key
 * @param topics what they agreed to receive, at least one; none yet of whom is to be asked
 */
public record Newcomer(String email, String fingerprint, Profile profile, Set<Topic> topics) {
    /** Of whom nothing more is kept until they confirm. */
    public Newcomer bare() {
        return new Newcomer(email, fingerprint, Profile.reading(profile.language()), Set.of());
    }
}
