/**
 * Documents, events, actions submitted to the resource centre and verified: the contribution and its life, what the machine
 * can check, the reviewers' queue, and what of it is public. How the public finds it is the room {@code centre}'s.
 */
package org.relais.resources;
