/**
 * Calendar objects as bytes (RFC 5545, 5546): the invitations that live in people's calendars, the feeds they subscribe to,
 * and the answers that come back. Pure values: no database, no mail, no clock. Knows iCal4j, whose parser reads replies; what
 * we send is written here, because of what was measured in it. Uses nothing but web.
 */
package org.relais.calendar;
