package org.relais.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.web.Typed;

/** Accounts: made by an administrator, disabled rather than deleted, each with a password of at least 12 characters. */
@UseCase
public class StaffService {
    @Inject
    private AccountRepository accounts;

    @Inject
    private LoginRepository logins;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    public List<Account> accounts() {
        return accounts.all();
    }

    /** Those who may log in and have one of these roles. */
    public List<Account> who(Role... roles) {
        return accounts.all().stream()
                .filter(account -> account.enabled() && Stream.of(roles).anyMatch(account.roles()::contains))
                .toList();
    }

    public Account me() {
        return accounts.get(actor.accountId());
    }

    public Account create(String email, String name, String password, Set<Role> roles) {
        String address = Typed.address("email", email);
        if (accounts.byEmail(address).isPresent()) {
            throw Refusal.invalid("email", "account.exists");
        }
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Refusal.invalid("name", "account.needs-a-name");
        }
        return add(address, name.strip(), Passwords.hash(password), roles);
    }

    private Account add(String address, String name, String hash, Set<Role> roles) {
        Account account = new Account(address, name, hash, roles, clock.instant());
        accounts.add(account);
        audit.record("account.create", "account/" + account.id(), roles.toString());
        return account;
    }

    public void disable(long id) {
        Account account = accounts.get(id);
        account.disable(actor);
        logins.endAll(id);
        audit.record("account.disable", "account/" + id, "");
    }

    public void enable(long id) {
        accounts.get(id).enable();
        audit.record("account.enable", "account/" + id, "");
    }

    public void changePassword(String old, String fresh) {
        Account account = me();
        if (!Passwords.matches(old, account.passwordHash())) {
            throw Refusal.invalid("old", "password.wrong");
        }
        account.changePassword(Passwords.hash(fresh));
        logins.endAll(account.id());
        audit.record("account.change-password", "account/" + account.id(), "");
    }

    /** At the first start: somebody must be able to log in. Empty when someone already can. */
    public Optional<Account> createFirstAdministrator(String email, String password) {
        // Before the first question to the database, which ends a transaction that idles: a cold machine takes seconds
        // for it.
        String hash = Passwords.hash(password);
        if (!accounts.all().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(add(Typed.address("email", email), "Administration", hash, Role.all()));
    }
}
