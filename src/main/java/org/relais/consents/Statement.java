package org.relais.consents;

import java.util.Arrays;
import java.util.Optional;

/** What a sign-up form says, and the team may say otherwise: each is a text with versions. */
public enum Statement {
    /** Who keeps what, why, how long, and the rights (P17). */
    NOTICE,
    NEWSLETTER,
    WEBINARS,
    RESOURCES;

    /** What stands beside a topic's box. */
    public static Statement of(Topic topic) {
        return valueOf(topic.name());
    }

    static Optional<Statement> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The key of the product's own text, which is version 1. */
    String key() {
        return "statement." + name();
    }
}
