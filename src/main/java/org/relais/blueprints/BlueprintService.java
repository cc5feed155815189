package org.relais.blueprints;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.newsletter.Issue;
import org.relais.newsletter.NewsletterService;
import org.relais.newsletter.Structure;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Typed;

/** Keeps structures of issues and starts issues from them. */
@UseCase
public class BlueprintService {
    private static final int LONGEST_NAME = 100;

    @Inject
    private BlueprintRepository blueprints;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** By name. */
    public List<Blueprint> all() {
        return blueprints.all();
    }

    public Blueprint find(long id) {
        return blueprints.get(id);
    }

    /** The structure of an issue; one of the same name is renewed. */
    public Blueprint keep(int number, String called) {
        String name = Optional.ofNullable(Typed.line("name", called, LONGEST_NAME))
                .orElseThrow(() -> Refusal.invalid("name", "blueprint.needs-a-name"));
        Structure structure = Structure.of(newsletter.issue(number));
        Blueprint blueprint = blueprints.named(name).orElseGet(() -> new Blueprint(name));
        blueprint.keep(structure, actor.name(), clock.instant());
        blueprints.add(blueprint);
        audit.record("blueprint.keep", "blueprint/" + blueprint.id(), name);
        return blueprint;
    }

    public Issue start(long id) {
        return newsletter.start(blueprints.get(id).structure());
    }

    public void remove(long id) {
        Blueprint blueprint = blueprints.get(id);
        blueprints.remove(blueprint);
        audit.record("blueprint.remove", "blueprint/" + id, blueprint.name());
    }
}
