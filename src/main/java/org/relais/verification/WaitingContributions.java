package org.relais.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.relais.staff.Actor;
import org.relais.staff.Role;
import org.relais.staff.Today;
import org.relais.web.MenuCounts;
import org.relais.web.Say;
import org.relais.web.Settings;

/** Reminds those who verify that contributions wait for them. */
@ApplicationScoped
public class WaitingContributions {
    @Inject
    private QueueService service;

    @Inject
    private Actor actor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void onMenu(@Observes MenuCounts counts) {
        if (verifies()) {
            counts.waiting("resources", (int) service.waiting().count());
        }
    }

    void onToday(@Observes Today today) {
        Say say = today.say();
        QueueService.Waiting waiting = service.waiting();
        today.fact(say.text("resource.fact.published"), say.number(waiting.published()));
        if (verifies() && waiting.count() > 0) {
            String hint = say.text("resource.todo.hint", say.ago(waiting.oldest(), clock.instant(), settings.zone()));
            today.todo(
                    new Today.Todo("/staff/resources", "inbox", "", say.count("resource.todo", waiting.count()), hint));
        }
    }

    private boolean verifies() {
        return actor.has(Role.REVIEWER) || actor.has(Role.ADMIN);
    }
}
