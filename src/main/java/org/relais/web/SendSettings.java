package org.relais.web;

import java.time.Duration;

/**
 * How carefully issues leave.
 *
 * @param grace between « send now » and the first message, in which anyone of the team can stop it
 */
public record SendSettings(Duration grace) {
    SendSettings(Values values) {
        this(Duration.ofMinutes(values.read("send.grace.minutes", "10", Values.number(0, 1440))));
    }
}
