package org.relais.outbox;

import java.time.Instant;

/**
 * Somebody who is not written to.
 *
 * @param fingerprint of their address, under the server's key: nobody reads an address from it
 * @param list the one they get no mail of, {@code *} for all
 */
public record Suppression(String fingerprint, String list, String reason, Instant at) {}
