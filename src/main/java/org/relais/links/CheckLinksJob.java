package org.relais.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.relais.links.LinkRepository.Due;
import org.relais.reach.Visit;

/** Looks at links that are due: a new one within minutes, every other once a month. */
@ApplicationScoped
public class CheckLinksJob implements org.relais.schedule.Tick {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private LinkService service;

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Visit visit = new Visit(PATIENCE);
        for (Due due : service.due()) {
            service.saw(due, visit.of(due.link()));
        }
    }
}
