package org.relais.calendar;

/**
 * A finished calendar object, ready to be a part of a mail or the body of a response.
 *
 * @param method equals its METHOD property: REQUEST, CANCEL, PUBLISH or DECLINECOUNTER
 * @param ics the whole text: CRLF, lines folded at 75 octets, nothing to be added
 */
public record CalendarObject(String method, String ics) {}
