package org.relais.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.relais.web.Page;
import org.relais.web.Settings;
import org.relais.web.Visitor;

/** The team's first page. */
@Path("/staff")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_REVIEWER, Role.IS_ORGANISER, Role.IS_PRIVACY})
public class TodayPages {
    private static final int RECENT = 8;

    @Inject
    private Event<Today> asked;

    @Inject
    private AuditService audit;

    @Inject
    private Actor actor;

    @Inject
    private Visitor visitor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @GET
    public Response today() {
        Today today = new Today(actor, visitor.locale());
        asked.fire(today);
        return Page.of("staff/today")
                .with("today", LocalDate.ofInstant(clock.instant(), settings.zone()))
                .with("todos", today.todos())
                .with("facts", today.facts())
                .with("recent", audit.page(null, RECENT))
                .response();
    }
}
