package org.relais.renewals;

/**
 * How many stand where.
 *
 * @param due who did nothing for so long and has not been asked yet
 * @param unanswered asked, and their time is not over
 */
public record Figures(long due, long unanswered, long reminded, long continued, long letGo) {}
