package org.relais.webinars;

/**
 * Told in the transaction that changed a webinar.
 *
 * @param dateId the date it is about, or null when it is about all of it
 */
public record WebinarChanged(long webinarId, Change change, Long dateId) {}
