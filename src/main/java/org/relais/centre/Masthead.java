package org.relais.centre;

import java.util.Locale;
import org.relais.resources.Published;
import org.relais.web.Messages;

/**
 * Who speaks in a feed.
 *
 * @param title of the feed
 * @param network whose centre it is
 * @param site where links lead, without a last slash
 */
record Masthead(String title, String network, String site) {
    /** What may stand in a list that others see over a shoulder (P13). */
    String titleOf(Published resource) {
        return resource.discreet() ? Messages.text(Locale.FRENCH, "centre.discreet") : resource.title();
    }
}
