package org.relais.attendance;

/** What became of the people that a source named. */
public record Taken(int known, int unknown) {
    public int people() {
        return known + unknown;
    }
}
