package org.relais.lanes;

import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.relais.courier.Courier;
import org.relais.courier.Outcome;
import org.relais.courier.Parcel;
import org.relais.web.PaceSettings;

/**
 * Makes a lane's deliveries ready and hands them to its courier, each with a word of the one that follows, so that the relay has
 * answered for that one by the time it may leave. Nothing is said ahead of one that may have to wait for its turn: the relay would be kept waiting.
 */
final class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class);

    private final Courier courier;
    private final Parcels parcels;
    private final Lease lease;
    private final PaceSettings bounds;
    private int carried;
    private Expected expected = Expected.NOBODY;
    private Parcel ready;

    /** Who was said to follow, both null when nobody was. */
    private record Expected(Delivery delivery, Parcel.Label label) {
        static final Expected NOBODY = new Expected(null, null);
    }

    Handover(Courier courier, Parcels parcels, Lease lease, PaceSettings bounds) {
        this.courier = courier;
        this.parcels = parcels;
        this.lease = lease;
        this.bounds = bounds;
    }

    /**
     * @param following null when none does; made ready while the relay considers this one
     */
    Outcome send(Delivery delivery, Delivery following) {
        try {
            Parcel parcel = isReady(delivery) ? ready : parcels.parcel(delivery);
            forget();
            changeLines();
            announce(following);
            return courier.send(parcel, expected.label(), lease::holds, this::makeReady);
        } catch (Parcels.Undeliverable never) {
            return new Outcome.Refused(never.getMessage());
        } catch (RuntimeException | SQLException unexpected) {
            LOG.errorf(unexpected, "Delivery %d could not be made ready", delivery.id());
            return new Outcome.TryLater("not sent: " + unexpected.getClass().getSimpleName());
        }
    }

    /** The one that was to follow does not, or not soon. */
    void takeBack() {
        if (expected != Expected.NOBODY) {
            forget();
            courier.takeBack();
        }
    }

    /** What is wrong with it is said when its turn has come. */
    private void announce(Delivery following) {
        if (following == null || isLastOfItsLine()) {
            return;
        }
        try {
            expected = new Expected(following, parcels.label(following));
        } catch (RuntimeException itsOwnTurnWillTell) {
            forget();
        }
    }

    private void makeReady() {
        if (expected == Expected.NOBODY) {
            return;
        }
        try {
            ready = parcels.parcel(expected.delivery(), expected.label());
        } catch (RuntimeException | SQLException itsOwnTurnWillTell) {
            ready = null;
        }
    }

    private boolean isReady(Delivery delivery) {
        return ready != null && ready.delivery() == delivery.id();
    }

    private void forget() {
        expected = Expected.NOBODY;
        ready = null;
    }

    /** Some relays take only so many messages over one connection. */
    private void changeLines() {
        if (isLastOfItsLine()) {
            courier.close();
            carried = 0;
        }
        carried++;
    }

    private boolean isLastOfItsLine() {
        return bounds.messagesPerConnection() > 0 && carried == bounds.messagesPerConnection();
    }
}
