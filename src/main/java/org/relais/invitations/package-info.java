/**
 * What participants receive and what they say to it: the mails with their calendar objects, one writer for all of them, the
 * answers that come back from calendars, and each person's own pages. A step of a registration or a change of a webinar is heard
 * as an event; the mail is written in the same transaction, and leaves by the outbox.
 */
package org.relais.invitations;
