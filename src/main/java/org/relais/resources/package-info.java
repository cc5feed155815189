/**
 * Documents, events, actions submitted to the resource centre: what they say, their life from a contribution to its end, and what of
 * them is public. How they are verified is the room {@code verification}'s, how the public finds them {@code centre}'s.
 */
package org.relais.resources;
