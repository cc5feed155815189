package org.relais.askings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;
import org.relais.web.Settings;

/** Asks a few at a time, so that a file of ten thousand neither delays a confirmation nor startles a provider (D20). */
@ApplicationScoped
public class AskInTurnJob implements Tick {
    private static final Duration EVERY = Duration.ofSeconds(2);

    @Inject
    private TurnService turns;

    @Inject
    private Settings settings;

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        turns.ask(settings.asks().inEach(EVERY));
    }
}
