/**
 * How the server asks other servers for something without being led inside its own network (S4): a name is resolved once, the
 * address is judged, and the connection goes to what was judged.
 */
package org.relais.reach;
