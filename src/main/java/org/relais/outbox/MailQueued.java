package org.relais.outbox;

/** Mail was queued: once its transaction is committed, this node's lanes wake up. */
public record MailQueued(long mailingId) {}
