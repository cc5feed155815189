/**
 * What time it is and what runs when: the clock, the ticks, and the order in which the server starts. Knows no mail and no
 * subscriber, only {@link org.relais.schedule.Tick}s that rooms declare. Uses no other room but the settings of {@code web}.
 * The only home of Quartz and Flyway.
 */
package org.relais.schedule;
