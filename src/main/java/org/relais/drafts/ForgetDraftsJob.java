package org.relais.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.schedule.Tick;

/** What was said of drafts is not kept for ever. */
@ApplicationScoped
public class ForgetDraftsJob implements Tick {
    @Inject
    private DraftService drafts;

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        drafts.forget();
    }
}
