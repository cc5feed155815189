package org.relais.resources;

/**
 * A resource took a step. Fired in the step's own transaction.
 *
 * @param reason the word to its author, possibly empty
 */
public record ResourceMoved(long resourceId, HistoryLine.Act act, String reason) {}
