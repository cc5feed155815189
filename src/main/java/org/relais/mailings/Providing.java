package org.relais.mailings;

import org.relais.outbox.Provider;
import org.relais.web.Say;

/** What people call a provider: a group by its name in their language, a domain by itself. */
final class Providing {
    private Providing() {}

    static String name(Say say, String provider) {
        return Provider.isDomain(provider) ? provider : say.text("provider." + provider);
    }
}
