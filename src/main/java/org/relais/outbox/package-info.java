/**
 * Mail that must leave the house, as the business sees it: a transaction inserts a {@link org.relais.outbox.Mailing} and its
 * deliveries through {@link org.relais.outbox.OutboxService}, the one door of the rooms above, and reads there what became of
 * them. The opposition list lives here. Knows no thread, no SMTP and no MIME: the lanes send. Uses envelope, staff and web;
 * {@link org.relais.outbox.Rows} is open for the lanes alone.
 */
package org.relais.outbox;
