/**
 * How the team verifies what was proposed: the queue, what the machine sees in a contribution, the decisions, the versions side by
 * side. What a decision makes of a resource is the room {@code resources}' own.
 */
package org.relais.verification;
