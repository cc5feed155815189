/**
 * Who of the team is on the same page at this moment, so that two people who write know of each other. It keeps a name and two instants
 * for as long as a page is open, tells nobody outside, and holds nothing back: what two people write is kept apart elsewhere.
 */
package org.relais.presence;
