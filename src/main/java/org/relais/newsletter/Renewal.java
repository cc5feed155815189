package org.relais.newsletter;

/** An entry, and what its resource says now: taken whole, or all of it but the words that the team chose. */
public record Renewal(Entry entry, Snapshot snapshot) {
    public void whole() {
        entry.take(snapshot);
    }

    public void keepingOurWords() {
        entry.takeButWords(snapshot);
    }
}
