package org.relais.web;

/**
 * What the door of public forms lets pass.
 *
 * @param work tries that a proof of work takes on average; 25,000 is about a second on a phone
 * @param formsPerNetwork forms an hour from one /24 or /48; a tenth of it without scripts
 * @param formsPerHour forms an hour from everyone; a tenth of it without scripts
 * @param lettersPerHour addresses an hour that get a mail without having confirmed that they are theirs
 */
public record DoorSettings(int work, int formsPerNetwork, int formsPerHour, int lettersPerHour) {
    DoorSettings(Values values) {
        this(
                values.read("door.work", "25000", Values.number(1, 10_000_000)),
                values.read("door.forms.per.network", "200", Values.number(10, 10_000_000)),
                values.read("door.forms.per.hour", "3000", Values.number(10, 100_000_000)),
                values.read("door.letters.per.hour", "3000", Values.number(1, 100_000_000)));
    }
}
