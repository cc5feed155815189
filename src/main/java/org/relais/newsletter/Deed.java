package org.relais.newsletter;

/**
 * What is done to an issue, in the words of the journal.
 *
 * @param act such as {@code issue.move-up}
 * @param about the title of what it is done to; may be empty
 */
record Deed(String act, String about) {
    static Deed to(Section section, String act) {
        return new Deed(act, section.title());
    }

    static Deed to(Entry entry, String act) {
        return new Deed(act, entry.title().isEmpty() ? entry.summary() : entry.title());
    }
}
