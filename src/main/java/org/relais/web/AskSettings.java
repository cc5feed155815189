package org.relais.web;

import java.time.Duration;
import java.time.Period;

/**
 * How people are asked by mail who have not come to us by themselves.
 *
 * @param perHour mails an hour, of files, offers and renewals together
 * @param dormant how long somebody may do nothing until they are asked whether they want to go on (P8)
 * @param answer how many days they have; half of it over, they are reminded once
 */
public record AskSettings(int perHour, Period dormant, int answer) {
    AskSettings(Values values) {
        this(
                values.read("asks.per.hour", "3600", Values.number(60, 1_000_000)),
                Period.ofMonths(values.read("dormant.months", "36", Values.number(12, 36))),
                values.read("dormant.answer.days", "30", Values.number(14, 90)));
    }

    /** At least one: whoever waits has their turn. */
    public int inEach(Duration time) {
        return Math.toIntExact(
                Math.max(1, perHour * time.toSeconds() / Duration.ofHours(1).toSeconds()));
    }
}
