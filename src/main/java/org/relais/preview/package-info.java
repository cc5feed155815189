/**
 * What an issue looks like before it leaves, to each of its readers: on every screen, in both languages, as somebody in particular
 * has it, as a trial in colleagues' mailboxes; and its translation, beside the original.
 */
package org.relais.preview;
