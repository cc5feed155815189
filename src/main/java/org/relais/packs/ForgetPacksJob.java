package org.relais.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Forgets whom packs went to, a month after it was typed. */
@ApplicationScoped
public class ForgetPacksJob implements Tick {
    @Inject
    private PackDataService packs;

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        while (packs.forget() > 0) {
            // a portion at a time
        }
    }
}
