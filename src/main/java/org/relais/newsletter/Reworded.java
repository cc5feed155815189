package org.relais.newsletter;

/**
 * What an entry is to say, over what was read.
 *
 * @param seenTitle null when the form does not tell; then {@code version} says what was read
 * @param version of the issue that was read
 */
public record Reworded(int version, String seenTitle, String seenSummary, String title, String summary) {
    /** As a program says it, who read the issue at that version. */
    static Reworded at(int version, String title, String summary) {
        return new Reworded(version, null, null, title, summary);
    }
}
