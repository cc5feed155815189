/**
 * Who acts, what they may do, and the audit line they leave: accounts, log-ins, API tokens, the five roles, the guard that
 * denies by default, and the hash chain under every append-only log. Uses only {@code web} and {@code schedule}'s clock.
 */
package org.relais.staff;
