package org.relais.staff;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.relais.schedule.Startup;
import org.relais.web.Settings;

/** Makes the first account on an empty database, so that somebody can log in; its password is told once, at the start. */
@ApplicationScoped
public class FirstAdministrator {
    private static final String DEFAULT_EMAIL = "admin@example.org";

    @Inject
    private Settings settings;

    @Inject
    private StaffService service;

    private String email;
    private String toldPassword;

    @ActivateRequestContext
    void make(@Observes @Priority(Startup.ACCOUNTS) jakarta.enterprise.event.Startup start) {
        if (!service.accounts().isEmpty()) {
            return;
        }
        String wanted = settings.adminEmail().orElse(DEFAULT_EMAIL);
        String password =
                settings.adminPassword().orElseGet(() -> Tokens.fresh().substring(0, 16));
        Optional<Account> made = service.createFirstAdministrator(wanted, password);
        if (made.isPresent()) {
            email = made.get().email();
            toldPassword = settings.adminPassword().isPresent() ? null : password;
        }
    }

    /** What the newcomer is told about logging in. */
    String sentence() {
        if (email == null) {
            return "with the account you already have";
        }
        return toldPassword == null
                ? email + ", with the password of RELAIS_ADMIN_PASSWORD"
                : email + "  password  " + toldPassword + "  (shown this once: change it under « Mon compte »)";
    }
}
