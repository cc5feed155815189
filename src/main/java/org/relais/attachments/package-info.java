/**
 * Files that come from outside (S15): judged by their content, drawn anew when they are pictures, kept as bytes and handed out as
 * something to save, never as a page. What they belong to is known to the rooms above, by their number.
 */
package org.relais.attachments;
