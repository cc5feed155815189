/**
 * Asking people by mail whether they want to hear from us, a lot at a time: those of a file that nobody has asked yet, and those to
 * whom the team proposes one thing more. Each once, at a pace, never who opposed; what they answer is theirs alone, behind the link of
 * their own mail.
 */
package org.relais.askings;
