/**
 * The rules by which an issue is prepared: in an order that the team edits, each takes of what waits what it wishes for, at most so
 * many, into a section with a title of its own. Knows neither issues nor sections: what waits is told by the room above.
 */
package org.relais.rules;
