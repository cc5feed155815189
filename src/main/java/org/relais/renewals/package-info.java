/**
 * Whether somebody who did nothing for years still wants to hear from us (P8): asked once by mail, reminded once, then let go. Their
 * own act at any time settles it; opening a mail is none.
 */
package org.relais.renewals;
