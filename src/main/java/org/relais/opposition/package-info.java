/**
 * Who must not be written to: put there by the team, one by one or by a file, and taken off by nobody but the person. Holds keyed
 * fingerprints and no address (P7).
 */
package org.relais.opposition;
