/**
 * Who was really there: what a meeting room, a file or staff say of each person on each date, the list that staff close, the
 * attestations of those present with the public page that checks their codes, and the figures of a webinar. Having opened the
 * join link is never attendance.
 */
package org.relais.attendance;
