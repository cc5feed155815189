package org.relais.newsletter;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.schedule.Startup;
import org.relais.web.Settings;

/** A newcomer finds the quarter's issue as a draft, made of the demonstration's resources. */
@ApplicationScoped
public class DemonstrationIssue {
    private static final int AFTER_RESOURCES = 50;

    @Inject
    private Settings settings;

    @Inject
    private NewsletterService newsletter;

    @ActivateRequestContext
    void open(@Observes @Priority(Startup.DEMONSTRATION + AFTER_RESOURCES) jakarta.enterprise.event.Startup start) {
        if (settings.demo() && newsletter.issues(Integer.MAX_VALUE, 1).isEmpty()) {
            newsletter.open();
        }
    }
}
