package org.relais.staff;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.relais.schedule.Startup;
import org.relais.web.Settings;

/** One block at the end of the start: where people reach us, where data and mails are, how to log in. */
@ApplicationScoped
public class Welcome {
    private static final Logger LOG = Logger.getLogger("org.relais");

    @Inject
    private Settings settings;

    @Inject
    private FirstAdministrator administrator;

    void say(@Observes @Priority(Startup.WELCOME) jakarta.enterprise.event.Startup start) {
        String mails = settings.sandbox()
                ? settings.dataDirectory().resolve("mails") + "  (sandbox: nothing leaves this machine)"
                : "leave through " + settings.relay().host().orElseThrow() + ":"
                        + settings.relay().port();
        LOG.info("""

                ────────────────────────────────────────────────────────────
                  Relais is ready   %s
                  Team area         %s/staff
                  Log in            %s
                  Data              %s  (%s)
                  Mails             %s
                ────────────────────────────────────────────────────────────""".formatted(
                        settings.baseUrl(),
                        settings.baseUrl(),
                        administrator.sentence(),
                        settings.dataDirectory(),
                        settings.databaseKind(),
                        mails));
    }
}
