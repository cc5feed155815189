package org.relais.outbox;

/** Someone called our message spam (D14); told once for each delivery, after the address was suppressed for good. */
public record ComplaintReceived(long deliveryId, String fingerprint) {}
