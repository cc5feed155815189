package org.relais.staff;

import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.Set;

/** Who acts in this request: someone of the team, an API token, a person behind a signed link, or the server itself. */
@RequestScoped
public class Actor {
    /** The name in the audit log of what the server does by itself. */
    public static final String SERVER = "relais";

    private Who who = new Who(null, null, SERVER, SERVER, Set.of());

    /**
     * An account's id is null for the server, for tokens, and for people outside the team.
     *
     * @param answerable the account itself, or the one that made the token; null for the others
     */
    record Who(Long accountId, Long answerable, String email, String name, Set<Role> roles) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    void becomes(Who someone) {
        who = someone;
    }

    /** For acts of a person outside the team: the audit names their role, never their address (P11). */
    public void becomesOutsider(String asWhat) {
        who = new Who(null, null, asWhat, asWhat, Set.of());
    }

    /** For work that someone ordered and the server does later: the audit names who ordered it. */
    public void worksFor(String email) {
        who = new Who(null, null, email, email, Set.of());
    }

    public Long accountId() {
        return who.accountId();
    }

    /** The account that answers for what is done: of a token the one that made it; null for the server and people outside. */
    public Long answerable() {
        return who.answerable();
    }

    /** The account's address, {@code token:name}, or {@link #SERVER}. */
    public String email() {
        return who.email();
    }

    public String name() {
        return who.name();
    }

    public boolean has(Role role) {
        return who.roles().contains(role);
    }
}
