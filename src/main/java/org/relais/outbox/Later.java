package org.relais.outbox;

import java.time.Instant;

/**
 * Those of a mailing who wait for a later wave.
 *
 * @param next when the next of them leave, or null when nobody waits
 */
public record Later(long people, Instant next) {}
