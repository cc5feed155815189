/**
 * Documents, events, actions submitted to the resource centre and verified: the contribution and its life, what the machine
 * can check, the reviewers' queue, and the public centre, which shows what is validated and nothing else.
 */
package org.relais.resources;
