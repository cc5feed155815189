/**
 * The one protection of every public form (S9): what a machine cannot pass without cost, what an address gets at most, and what
 * a network and everyone together may ask for in an hour. A form's page names {@code <@guard.fields/>}, its POST calls {@link
 * org.relais.door.Door#check}, and its service asks {@link org.relais.door.Letters#mayWrite} before it writes to an address that
 * nobody has proved to be theirs. No cookie, no third party, no puzzle.
 */
package org.relais.door;
