/**
 * Files of people that are brought in: received, checked without writing anything, then imported in the background, a portion a
 * transaction, so that whatever dies the next node goes on where it stopped. Each refused line is kept by its number with its
 * reason. Who must be
 * asked first is handed to askings. Uses files, askings, door, subscribers, staff, schedule and web.
 */
package org.relais.imports;
