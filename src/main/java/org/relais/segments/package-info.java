/**
 * Whom one means: criteria over the people who hear from us, the same for a list, an audience and a count, and those that were
 * given a name. Tells how many they are and never who: addresses are another room's (P15). Uses subscribers, outbox, staff and
 * web.
 */
package org.relais.segments;
