package org.relais.newsletter;

/**
 * An issue is due: told outside any transaction, right before it begins to leave, so that what it says at this moment can be
 * kept. It may still not leave, and is told again at the next tick.
 */
public record IssueLeaving(Issue issue) {}
