package org.relais.outbox;

/** An address does not exist (5.1.1, 5.1.2, 5.1.10: D13); told after the refusal was recorded. */
public record AddressRefused(String fingerprint, String reply) {}
