package org.relais.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.web.Seal;

/**
 * Logging in and out. Ten failures in a quarter of an hour slow down one pair of account and network, fifty one network: a
 * stranger elsewhere cannot lock anyone out (S12). A log-in lasts twelve hours.
 */
@UseCase
public class LoginService {
    static final Duration LOGIN_LASTS = Duration.ofHours(12);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES_OF_ONE_PAIR = 10;
    private static final int FAILURES_OF_ONE_NETWORK = 50;

    @Inject
    private AccountRepository accounts;

    @Inject
    private LoginRepository logins;

    @Inject
    private Seal seal;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * Somebody at the door, before the password is looked at.
     *
     * @param passwordHash null when there is no such account
     */
    public record Knock(Long accountId, String passwordHash, String pair, String anyFromThere) {}

    /** Refused after too many failures. */
    public Knock knock(String email, String network) {
        String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        String pair = seal.fingerprint("login " + address + " " + network);
        String anyFromThere = seal.fingerprint("login " + network);
        throttle(pair, anyFromThere, clock.instant());
        Optional<Account> found = accounts.byEmail(address).filter(Account::enabled);
        return new Knock(
                found.map(Account::id).orElse(null),
                found.map(Account::passwordHash).orElse(null),
                pair,
                anyFromThere);
    }

    public void failed(Knock knock) {
        logins.failed(knock.pair(), clock.instant());
        logins.failed(knock.anyFromThere(), clock.instant());
    }

    /** @return the secret for the cookie */
    public String enter(Knock knock) {
        Account account = accounts.get(knock.accountId());
        Instant now = clock.instant();
        logins.forget(knock.pair());
        String token = Tokens.fresh();
        logins.add(Tokens.hash(token), account.id(), now, now.plus(LOGIN_LASTS));
        account.loggedIn(now);
        actor.becomes(account.who());
        audit.record("account.log-in", "account/" + account.id(), "");
        return token;
    }

    public void logOut(String token) {
        logins.end(Tokens.hash(token));
        audit.record("account.log-out", "account/" + actor.accountId(), "");
    }

    public Optional<Actor.Who> who(String token) {
        return logins.account(Tokens.hash(token), clock.instant()).map(Account::who);
    }

    public void purge() {
        logins.purge(clock.instant(), clock.instant().minus(Duration.ofDays(1)));
    }

    private void throttle(String pair, String anyFromThere, Instant now) {
        Instant since = now.minus(WINDOW);
        if (logins.failuresSince(pair, since) >= FAILURES_OF_ONE_PAIR
                || logins.failuresSince(anyFromThere, since) >= FAILURES_OF_ONE_NETWORK) {
            throw Refusal.invalid("", "login.slow-down");
        }
    }
}
