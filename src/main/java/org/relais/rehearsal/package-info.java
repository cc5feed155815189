/**
 * The dry run of a sending: every message of a whole audience is made by the very code that the lanes use, looked at, and thrown away.
 * In the background, portion by portion, so that its memory does not grow with the audience. Uses segments, consents, outbox, envelope,
 * schedule and web.
 */
package org.relais.rehearsal;
