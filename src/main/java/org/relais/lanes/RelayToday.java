package org.relais.lanes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.relais.outbox.OutboxService;
import org.relais.staff.Today;
import org.relais.web.Settings;

/** The state of the relay on the team's first page. */
@ApplicationScoped
public class RelayToday {
    @Inject
    private OutboxService service;

    @Inject
    private Settings settings;

    void tell(@Observes Today today) {
        boolean troubled = service.lanes().stream().anyMatch(lane -> lane.trouble() != null);
        String state = troubled ? "relay.trouble.short" : settings.sandbox() ? "relay.sandbox" : "relay.fine";
        today.fact(today.say().text("relay.name"), today.say().text(state));
    }
}
