/**
 * Who comes to a webinar, for the team: the list and its figures, deciding on requests, adding and taking off by hand, the export
 * that is asked for with a reason, the API, and the deletion of what need no longer be kept. The registrations themselves, their
 * seats and their mails are the room {@code registrations}.
 */
package org.relais.roster;
