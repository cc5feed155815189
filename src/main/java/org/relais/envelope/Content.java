package org.relais.envelope;

import java.util.Set;

/**
 * What is said in one language. Html and text may hold the slots {@code [[greeting]]}, {@code
 * [[unsubscribeUrl]]} and {@code [[preferencesUrl]]}; the subject holds none.
 */
public record Content(String language, String subject, String html, String text) {
    private static final Set<String> SLOTS = Set.of("greeting", "unsubscribeUrl", "preferencesUrl");

    /**
     * @throws IllegalArgumentException when a slot does not exist: better before anybody is written to
     */
    public Content {
        check(html);
        check(text);
    }

    private static void check(String body) {
        Segments.slots(body).filter(slot -> !SLOTS.contains(slot)).findAny().ifPresent(unknown -> {
            throw new IllegalArgumentException("No slot is called " + unknown);
        });
    }
}
