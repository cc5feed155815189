package org.relais.askings;

import java.util.Set;
import org.relais.consents.Topic;
import org.relais.subscribers.Profile;

/**
 * Somebody to be asked.
 *
 * @param profile what is told of them, to be theirs once they confirm
 * @param topics what they are asked to receive, at least one
 */
public record Asked(long subscriberId, String fingerprint, Profile profile, Set<Topic> topics) {}
