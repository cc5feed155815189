package org.relais.calendar;

/** The head of every object: VERSION, PRODID and METHOD in this order, before any component (CALENDAR 11). */
final class Vcalendar {
    private static final String PRODUCT = "-//Relais//Relais//FR";

    private Vcalendar() {}

    static void begin(ContentLines lines, String method) {
        lines.begin("VCALENDAR").add("VERSION", "2.0").add("PRODID", PRODUCT).add("METHOD", method);
    }
}
