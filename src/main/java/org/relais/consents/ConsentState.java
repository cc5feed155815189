package org.relais.consents;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person receives, rebuilt from what the ledger says alone. */
public final class ConsentState {
    private ConsentState() {}

    /** @param said by one person, the oldest first */
    public static Set<Topic> of(Collection<ConsentEntry> said) {
        Set<Topic> received = EnumSet.noneOf(Topic.class);
        for (ConsentEntry entry : said) {
            if (entry.what() == Consent.What.GIVEN) {
                received.add(entry.purpose());
            } else {
                received.remove(entry.purpose());
            }
        }
        return received;
    }
}
