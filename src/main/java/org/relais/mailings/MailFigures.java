package org.relais.mailings;

import java.time.Duration;
import java.time.Instant;

/**
 * The state of the house's mail at one instant.
 *
 * @param waiting messages that are not settled
 * @param oldestDue since when the longest of those that could leave has been due; null when there is none
 * @param doubtful those among the waiting that may have arrived
 * @param held those among them for which a person is waited
 * @param relayDownSince since when a lane cannot reach the relay, or null
 * @param shut providers to which issues wait
 * @param refusing those among them that refuse our mail as such
 */
public record MailFigures(
        long waiting, Instant oldestDue, long doubtful, long held, Instant relayDownSince, long shut, long refusing) {
    /** So long a relay may be away without anybody being told: it is restarted, or the network is. */
    static final Duration NOTICED_AFTER = Duration.ofMinutes(5);

    /** Whether people should look at the relay. */
    public boolean relayIsDown(Instant now) {
        return relayDownSince != null && !relayDownSince.plus(NOTICED_AFTER).isAfter(now);
    }
}
