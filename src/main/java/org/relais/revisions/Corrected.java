package org.relais.revisions;

import org.relais.resources.Draft;

/** Told as a CDI event, in the same transaction, when the team has set right what somebody else proposed. */
public record Corrected(long resourceId, Draft before, Draft after) {}
