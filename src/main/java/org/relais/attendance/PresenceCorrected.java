package org.relais.attendance;

/** Told in the transaction that changed what is known of somebody after the list was closed. */
public record PresenceCorrected(long presenceId) {}
