/**
 * « Envois » as the team sees and steers it: what waits and why, what did not arrive and in whose words, what is in doubt, how
 * the providers stand; and the proof of a mailing. Reads the outbox's tables and changes rows in them, but sends nothing and
 * opens no mailing of its own except to alert administrators. Nobody uses this room. Uses outbox, envelope, staff, schedule
 * and web.
 */
package org.relais.mailings;
