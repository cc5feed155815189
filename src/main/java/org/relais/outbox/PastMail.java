package org.relais.outbox;

import java.time.Instant;

/**
 * One person's copy of an issue or an announcement.
 *
 * @param at when it left, or when its mailing was made where it never did
 */
public record PastMail(long mailingId, String title, DeliveryStatus status, Instant at) {}
