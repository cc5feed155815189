package org.relais.rules;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.relais.schedule.Startup;
import org.relais.web.Settings;

/** A newcomer finds rules that do more than the seven of the house: what stands first is chosen by its theme, and not too much of it. */
@ApplicationScoped
public class DemonstrationRules {
    private static final int BEFORE_ISSUES = 40;
    private static final int OF_THE_HOUSE = 7;

    @Inject
    private Settings settings;

    @Inject
    private RuleService rules;

    @ActivateRequestContext
    void fill(@Observes @Priority(Startup.DEMONSTRATION + BEFORE_ISSUES) jakarta.enterprise.event.Startup start) {
        if (settings.demo() && rules.all().size() == OF_THE_HOUSE) {
            Rule first = rules.add(new Wish.Said(
                    "À la une",
                    "Headlines",
                    List.of("DOCUMENT"),
                    "119, Repérage",
                    "NATIONAL",
                    "",
                    null,
                    "NEWEST",
                    "2"));
            for (int place = 0; place < OF_THE_HOUSE; place++) {
                rules.move(first.id(), -1);
            }
        }
    }
}
