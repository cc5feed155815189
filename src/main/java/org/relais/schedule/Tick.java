package org.relais.schedule;

import java.time.Duration;

/**
 * Something that runs again and again, on one node at a time: the rooms' {@code *Job} classes. A tick may come late, or twice
 * when a node dies, so it must be harmless when run twice; what is due is a row with an instant in UTC, never the tick.
 */
public interface Tick {
    /** The time between two runs; at least a second. */
    Duration every();

    void run();
}
