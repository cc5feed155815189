package org.relais.attendance;

/** Told in the transaction that closed the list of a date: each registration is ATTENDED or ABSENT now. */
public record AttendanceClosed(long webinarId, long dateId) {}
