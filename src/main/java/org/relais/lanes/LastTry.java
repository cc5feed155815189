package org.relais.lanes;

import org.relais.courier.Outcome;

/**
 * What became of a lane's last message, to be written down with its next step.
 *
 * @param outcome null when there was none, or it is written down
 * @param settled null as well then
 */
record LastTry(Outcome outcome, Delivery.Settled settled) {
    static final LastTry NONE = new LastTry(null, null);

    static LastTry of(Delivery delivery, Outcome outcome) {
        return new LastTry(outcome, outcome.settle(delivery));
    }
}
