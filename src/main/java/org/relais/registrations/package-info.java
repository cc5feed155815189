/**
 * Who comes to a webinar: registering without an account, seats and the waiting list, the team's list, and what is kept of people
 * for how long. Seats change under the lock of the webinar's row, so that there is never one too many. What people receive and
 * what comes back from them is the invitations' matter, which hears of every step as {@link
 * org.relais.registrations.RegistrationChanged}.
 */
package org.relais.registrations;
