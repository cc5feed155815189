package org.relais.outbox;

/** A delivery the relay refused for good, with the reply as we may keep it: without addresses. */
public record RefusedDelivery(long id, Long person, String address, String reply) {}
