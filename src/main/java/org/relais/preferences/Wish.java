package org.relais.preferences;

import java.util.Set;
import org.relais.consents.Topic;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Profile;

/** What a person wants from now on, thing by thing, and what they tell about themselves. */
public record Wish(Set<Topic> topics, Profile profile, Mode mode) {}
