package org.relais.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.relais.staff.Role;

/** Someone of the team, logged in. */
public final class Team extends Browsing {
    /** The first one, who may do everything. */
    public static final Colleague ADMINISTRATOR =
            new Colleague(ServerExtension.ADMINISTRATOR, ServerExtension.PASSWORD);

    private static final Map<List<Role>, Colleague> COLLEAGUES = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Team() {}

    private Team(String site) {
        super(site);
    }

    /** An account made for tests. */
    public record Colleague(String email, String password) {}

    /** The first administrator, who may do everything. */
    public static Team logIn() {
        return logIn(ADMINISTRATOR);
    }

    /** Someone who has those roles and no other. */
    public static Team logIn(Role... roles) {
        return logIn(COLLEAGUES.computeIfAbsent(List.of(roles), wanted -> join(roles)));
    }

    public static Team logIn(Colleague who) {
        Team team = new Team();
        team.enter(who);
        return team;
    }

    /** On another server than the shared one. */
    public static Team at(StandaloneServer server, Colleague who) {
        Team team = new Team(server.address());
        team.enter(who);
        return team;
    }

    /** A new colleague, made by the administrator as on the page. */
    public static Colleague join(Role... roles) {
        Colleague fresh = new Colleague("equipe-" + COUNT.incrementAndGet() + "@example.org", ServerExtension.PASSWORD);
        List<String> form = new ArrayList<>(
                List.of("email", fresh.email(), "name", "Équipe " + COUNT, "password", fresh.password()));
        for (Role role : roles) {
            form.addAll(List.of("roles", role.name()));
        }
        logIn().post("/staff/accounts", form.toArray(String[]::new)).expect(303);
        return fresh;
    }

    private void enter(Colleague who) {
        post("/login", "login.email", who.email(), "login.password", who.password())
                .expect(303);
    }
}
