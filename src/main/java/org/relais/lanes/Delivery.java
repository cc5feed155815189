package org.relais.lanes;

import java.time.Instant;
import java.util.Locale;
import org.relais.courier.Outcome;
import org.relais.envelope.Recipient;
import org.relais.outbox.DeliveryStatus;
import org.relais.outbox.OwnWords;
import org.relais.web.PaceSettings;
import org.relais.web.ServerWords;

/**
 * One person's copy of a mailing, as a lane holds it. Found under way after a crash it is in
 * doubt, once and for good, and is sent again.
 *
 * @param due since when
 * @param group of {@link PaceSettings#GROUPS}
 */
record Delivery(
        long id,
        long mailing,
        Instant due,
        Recipient recipient,
        OwnWords words,
        int attempts,
        String group,
        Trial trial)
        implements Outcome.Tried<Delivery.Settled> {

    /** What it shows about a provider that takes no mail. */
    enum Trial {
        /** Nothing: its provider took mail when it was claimed. */
        NONE,
        /** Urgent, and so sent all the same: if it is taken, the others may follow. */
        KNOCK,
        /** Sent to see whether the provider takes mail again. */
        PROBE
    }

    /** What a try made of it: the row's next state, written by the lane's next commit. */
    record Settled(
            Delivery delivery, DeliveryStatus status, int attempts, long delaySeconds, String reply, boolean inDoubt) {
        /** The enhanced status in the answer, or null. */
        String enhanced() {
            return ServerWords.status(reply).orElse(null);
        }
    }

    Delivery as(Trial other) {
        return new Delivery(id, mailing, due, recipient, words, attempts, group, other);
    }

    /** Whose servers take it: its group, or the domain when that is in none. */
    String provider() {
        return group.equals(PaceSettings.OTHER) ? domain() : group;
    }

    private String domain() {
        String address = recipient.address();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public Settled sent(String reply) {
        return new Settled(this, DeliveryStatus.SENT, attempts + 1, 0, reply, false);
    }

    @Override
    public Settled refused(String reply) {
        return new Settled(this, DeliveryStatus.REFUSED, attempts + 1, 0, reply, false);
    }

    @Override
    public Settled tryLater(String reply) {
        return later(reply, false);
    }

    /** The relay may have taken it: tried again, and counted as in doubt. */
    @Override
    public Settled doubtful(String reply) {
        return later(reply, true);
    }

    @Override
    public Settled untried(String reply) {
        return new Settled(this, DeliveryStatus.QUEUED, attempts, 0, reply, false);
    }

    private Settled later(String reply, boolean inDoubt) {
        int spent = attempts + 1;
        return RetryPlan.after(spent)
                .map(wait -> new Settled(this, DeliveryStatus.QUEUED, spent, wait.toSeconds(), reply, inDoubt))
                .orElseGet(() -> new Settled(this, DeliveryStatus.EXPIRED, spent, 0, reply, inDoubt));
    }
}
