package org.relais.outbox;

/** A message came back; told once for each delivery, within the transaction that recorded it. */
public record AddressBounced(long deliveryId, String fingerprint, Bounce.Kind kind, String status) {}
