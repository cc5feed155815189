/**
 * What is written around a webinar beside the mails about a registration: reminders before each date, the announcement to the
 * subscribers who asked for it, and one mail afterwards. What is due is a row with an instant in UTC; who is written to is asked
 * of {@code registrations}, {@code attendance} and {@code subscribers} at that instant.
 */
package org.relais.reminders;
