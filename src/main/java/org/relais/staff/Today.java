package org.relais.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.relais.web.Say;

/** Asked of the rooms as a CDI event when the team's first page is drawn: what waits for someone, and the state of the house. */
public final class Today {
    private final Actor actor;
    private final Say say;
    private final List<Todo> todos = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    Today(Actor actor, Locale locale) {
        this.actor = actor;
        say = new Say(locale);
    }

    /** @param tone a class of {@code .kind}: empty, is-event, is-sound, is-action */
    public record Todo(String href, String icon, String tone, String title, String hint) {}

    public record Fact(String name, String value) {}

    public boolean isFor(Role role) {
        return actor.has(role);
    }

    /** Speaks the reader's language. */
    public Say say() {
        return say;
    }

    public void todo(Todo todo) {
        todos.add(todo);
    }

    public void fact(String name, String value) {
        facts.add(new Fact(name, value));
    }

    List<Todo> todos() {
        return todos;
    }

    List<Fact> facts() {
        return facts;
    }
}
