package org.relais.reminders;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.schedule.Startup;

/** Webinars that were public before their reminders could be planned get them at the start: demonstration, or an older version. */
@ApplicationScoped
public class RemindersAtStart {
    private static final int BEFORE_WORK = 10;

    @Inject
    private ReminderService reminders;

    @ActivateRequestContext
    void plan(@Observes @Priority(Startup.WORK - BEFORE_WORK) jakarta.enterprise.event.Startup start) {
        reminders.planAll();
    }
}
