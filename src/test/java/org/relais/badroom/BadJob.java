package org.relais.badroom;

/** Never ticks. */
public class BadJob {
    public void run() {
        new BadPost().leave();
    }
}
