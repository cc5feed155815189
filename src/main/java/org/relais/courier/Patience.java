package org.relais.courier;

import java.time.Duration;

/**
 * How long the relay may take.
 *
 * @param answer for any answer but the last
 * @param end for the answer after the dot: who gives up there sends the message twice (RFC 5321 4.5.3.2.6)
 */
record Patience(Duration answer, Duration end) {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final int END_TIMES = 10; // a minute, and the ten minutes that RFC 5321 asks for

    static Patience of(Duration answer) {
        return new Patience(answer, answer.multipliedBy(END_TIMES));
    }

    Duration connect() {
        return answer.compareTo(LONGEST_CONNECT) < 0 ? answer : LONGEST_CONNECT;
    }
}
