/**
 * What tests stand on: one server for all {@code *IT} classes, and drivers that speak the domain.
 *
 * <p>A class that extends {@link org.relais.testing.OnTheServer} finds the whole war deployed once ({@link
 * org.relais.testing.WholeWar}) on target/server, over a real PostgreSQL ({@link org.relais.testing.Databases}) and with a
 * real SMTP server as its relay ({@link org.relais.testing.Mailbox}). {@link org.relais.testing.ServerExtension} starts both
 * in the tests' own JVM on free ports before the server, and tells the server by system properties: {@code
 * -Drelais.relay.port=…} for MicroProfile Config, and {@code -Denv.RELAIS_DB_URL=…} for the server's own configuration, whose
 * {@code ${env.X}} looks at the system property {@code env.X} before the environment. {@link
 * org.relais.testing.StandaloneServer} starts further servers, by the environment as an operator does.
 *
 * <p>Tests act over HTTP as {@link org.relais.testing.PublicSite}, {@link org.relais.testing.Team} or {@link
 * org.relais.testing.Api}, read mail in the {@link org.relais.testing.Mailbox} and count rows with the {@link
 * org.relais.testing.DatabaseProbe}. They share the database, so each brings its own data and runs in any order.
 */
package org.relais.testing;
