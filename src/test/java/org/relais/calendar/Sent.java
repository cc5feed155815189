package org.relais.calendar;

import java.util.List;
import java.util.stream.Stream;
import org.relais.calendar.StrictReader.Component;

/** One object: what it is, in which words, and what a strict reader found in it. */
record Sent(String what, String words, CalendarObject object, Component calendar) {
    /** Everything that is sent about a webinar, in every wording. */
    static final List<Sent> ALL = CalendarFixture.WORDS.entrySet().stream()
            .flatMap(words -> CalendarFixture.life(words.getValue()).entrySet().stream()
                    .map(object -> of(object.getKey(), words.getKey(), object.getValue())))
            .toList();

    private static Sent of(String what, String words, CalendarObject object) {
        return new Sent(what, words, object, StrictReader.read(object.ics()));
    }

    List<Component> events() {
        return calendar.inside("VEVENT");
    }

    boolean isFor(String... methods) {
        return Stream.of(methods).anyMatch(method -> object.method().equals(method));
    }

    @Override
    public String toString() {
        return what + ", " + words;
    }
}
