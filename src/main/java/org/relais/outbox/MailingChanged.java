package org.relais.outbox;

/** A mailing was paused, resumed, cancelled or finished; told within the same transaction. */
public record MailingChanged(long mailingId, Mailing.Status status) {}
