/**
 * How one person's work is approved by another: the approval, bound to an imprint of what was read, and what was said about it. Knows
 * nothing of what is approved; the room above says who may and what an imprint is made of. Uses outbox, envelope, staff and web.
 */
package org.relais.review;
