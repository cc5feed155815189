/** How a text that somebody typed is set for those who read it: in mails and pages as they are made, never in what is stored. Uses no other room. */
package org.relais.typography;
