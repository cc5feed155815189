package org.relais.renewals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;
import org.relais.web.Settings;

/** Looks after the silent: lets go first, so that nobody is reminded whose time is over. Asks at the pace of all who are asked (D20). */
@ApplicationScoped
public class RenewJob implements Tick {
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** A portion is one transaction. */
    private static final int MOST = 200;

    @Inject
    private RenewalService renewals;

    @Inject
    private Settings settings;

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        while (renewals.letGo() > 0) {
            // each portion is a transaction of its own
        }
        while (renewals.remind() > 0) {
            // as above
        }
        renewals.askDue(Math.min(settings.asks().inEach(EVERY), MOST));
    }
}
