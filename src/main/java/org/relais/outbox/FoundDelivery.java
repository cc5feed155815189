package org.relais.outbox;

/** One delivery, for whoever has its number from a return address; without the address. */
public record FoundDelivery(long id, long mailingId, Mailing.Kind kind, String fingerprint, DeliveryStatus status) {}
