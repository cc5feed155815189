package org.relais.mailings;

import org.relais.outbox.DeliveryStatus;

/**
 * Messages of a mailing that did not arrive, for one reason at one provider.
 *
 * @param status REFUSED, EXPIRED or BOUNCED
 * @param messages how many
 * @param writable how many of them may be sent again: to people who have not left the list meanwhile, and not in doubt
 * @param words one of the answers, without addresses, or null
 */
public record Setback(Group group, long messages, long writable, String words) {
    /** What its messages have in common. */
    public record Group(DeliveryStatus status, String provider, Reason reason) {}

    /** Whether those who missed it are among them. */
    public boolean mayPass() {
        return writable > 0 && group.reason().mayPass();
    }

    /** Whether a person may have them tried again. */
    public boolean retriable() {
        return writable > 0 && !group.reason().dead();
    }
}
