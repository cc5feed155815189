/**
 * Mail that must leave the house, and what became of it. A business transaction inserts a {@link
 * org.relais.outbox.Mailing} and its deliveries through {@link org.relais.outbox.OutboxService};
 * the lanes send them, one durable commit a message. Uses web, staff and schedule. The only home of
 * Jakarta Mail, MJML and DKIM.
 */
package org.relais.outbox;
