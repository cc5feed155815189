package org.relais.schedule;

/** The order in which rooms wake up: the priorities of their observers of {@code jakarta.enterprise.event.Startup}. */
public final class Startup {
    /** The schema is brought to today's. */
    public static final int SCHEMA = 1100;
    /** What must exist for anyone to log in. */
    public static final int ACCOUNTS = 1200;
    /** Demonstration content, in the order of the rooms. */
    public static final int DEMONSTRATION = 1300;
    /** Ticks and lanes: work begins. */
    public static final int WORK = 1400;
    /** The newcomer is told where everything is. */
    public static final int WELCOME = 1500;

    private Startup() {}
}
