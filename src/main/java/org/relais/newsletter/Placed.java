package org.relais.newsletter;

import org.relais.rules.Rule;

/**
 * Something to take in, and where it belongs.
 *
 * @param rule the number of the rule that took it, or null
 */
record Placed(Snapshot snapshot, Long rule, Heading heading) {
    static Placed by(Rule rule, Snapshot snapshot) {
        return new Placed(snapshot, rule.id(), Heading.of(rule));
    }

    /** Under the heading of its kind. */
    static Placed byKind(Snapshot snapshot) {
        return new Placed(snapshot, null, Heading.of(snapshot.kind()));
    }
}
