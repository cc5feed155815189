/**
 * What comes back by mail. A job reads one mailbox by IMAP, each message once: it is recognised from its bytes, and in one
 * transaction becomes a row, what other rooms are told ({@link org.relais.inbox.CalendarReplied}, bounces and complaints to
 * the outbox), and what they change by it. Human mail goes on to the team. Nothing here is ever answered automatically (D15).
 */
package org.relais.inbox;
