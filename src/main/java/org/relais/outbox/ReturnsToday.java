package org.relais.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.relais.staff.Role;
import org.relais.staff.Today;

/** Says on the team's first page that our mail is refused as such: only we can mend that (D13). */
@ApplicationScoped
public class ReturnsToday {
    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    private ReturnsService service;

    @Inject
    private Clock clock;

    void tell(@Observes Today today) {
        if (!today.isFor(Role.ADMIN) && !today.isFor(Role.EDITOR)) {
            return;
        }
        long refused = service.refusedByPolicy(clock.instant().minus(LATELY));
        if (refused > 0) {
            today.todo(new Today.Todo(
                    "/staff/mailings/returned",
                    "exclamation-triangle",
                    "is-event",
                    today.say().count("returned.todo", refused),
                    today.say().text("returned.todo.hint")));
        }
    }
}
