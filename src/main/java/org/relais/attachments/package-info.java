/**
 * Files that come from outside (S15): judged by their content, drawn anew when they are pictures, kept as bytes and handed out as
 * something to save, never as a page. What they belong to is known to the rooms above, by their number: they
 * keep what they need when {@link org.relais.attachments.Keeping} asks, and everything else is forgotten.
 */
package org.relais.attachments;
