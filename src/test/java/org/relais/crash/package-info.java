/**
 * What becomes of an issue when something dies: servers, the database, the relay. Whole servers over a PostgreSQL that keeps what
 * it commits ({@link org.relais.testing.DurablePostgres}), and a relay in a process of its own ({@link
 * org.relais.crash.PostOffice}), whose record, written before it answers, is held against the frozen audience. See
 * deploy/RELIABILITY.md.
 */
package org.relais.crash;
