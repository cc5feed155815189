package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** Looks for new mail. Run twice, or on two nodes, it reads each message once: the rows see to it. */
@ApplicationScoped
public class ReadInboxJob implements Tick {
    @Inject
    private InboxSettings settings;

    @Inject
    private InboxReader reader;

    @Override
    public Duration every() {
        return settings.every();
    }

    @Override
    public void run() {
        reader.read();
    }
}
