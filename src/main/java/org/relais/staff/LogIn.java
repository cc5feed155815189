package org.relais.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.relais.Refusal;

/**
 * Logging in, with the password checked between two transactions: Argon2 takes its time by design, and on a busy machine a transaction
 * held open meanwhile was ended by the database after 5 seconds.
 */
@ApplicationScoped
public class LogIn {
    @Inject
    private LoginService service;

    /**
     * @return the secret for the cookie
     * @throws Refusal for an unknown address and a wrong password alike; the failure is kept
     */
    public String with(String email, String password, String network) {
        LoginService.Knock knock = service.knock(email, network);
        if (!Passwords.matches(password, knock.passwordHash())) {
            service.failed(knock);
            throw Refusal.invalid("", "login.wrong");
        }
        return service.enter(knock);
    }
}
