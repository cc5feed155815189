/**
 * What a person does behind a link of their own: leaving and coming back, and by a fresh link also reading, choosing, pausing,
 * changing the address, taking their data away and being erased. A link that stands in every mail of a list can only leave: such
 * mails are forwarded.
 */
package org.relais.preferences;
