package org.relais.envelope;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said in one language. Html and text may hold the slots {@code [[greeting]]}, {@code
 * [[unsubscribeUrl]]} and {@code [[preferencesUrl]]}, and slots of the content's own, which {@link
 * Personal} fills for each person; the subject holds none.
 *
 * @param ownSlots names of letters alone
 */
public record Content(String language, String subject, String html, String text, Set<String> ownSlots) {
    private static final Set<String> EVERYONES = Set.of("greeting", "unsubscribeUrl", "preferencesUrl");

    /**
     * @throws IllegalArgumentException when a slot does not exist: better before anybody is written to
     */
    public Content {
        ownSlots = Set.copyOf(ownSlots);
        for (String slot : ownSlots) {
            if (EVERYONES.contains(slot) || !Segments.isSlot(slot)) {
                throw new IllegalArgumentException("No slot of one's own can be called " + slot);
            }
        }
        Set<String> own = ownSlots;
        slotsBeyondEveryones(html, text)
                .filter(slot -> !own.contains(slot))
                .findAny()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("No slot is called " + unknown);
                });
    }

    /** With the slots that everyone has. */
    public Content(String language, String subject, String html, String text) {
        this(language, subject, html, text, Set.of());
    }

    /** As it was kept: its own slots are those that stand in it. */
    public static Content kept(String language, String subject, String html, String text) {
        Set<String> own = slotsBeyondEveryones(html, text).collect(Collectors.toCollection(TreeSet::new));
        return new Content(language, subject, html, text, own);
    }

    private static Stream<String> slotsBeyondEveryones(String html, String text) {
        return Stream.concat(Segments.slots(html), Segments.slots(text)).filter(slot -> !EVERYONES.contains(slot));
    }
}
