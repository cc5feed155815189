package org.relais.outbox;

import java.time.Instant;

/**
 * A lane as staff see it.
 *
 * @param holder the node that works it, or null
 * @param trouble what the relay said when it could not take mail, or null
 */
public record LaneState(int number, String holder, String trouble, Instant troubleSince) {}
