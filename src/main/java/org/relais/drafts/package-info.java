/**
 * A draft shown to somebody without an account, by a link that expires, and what they say of it. Links and remarks are forgotten
 * three months after the link's end.
 */
package org.relais.drafts;
