package org.relais.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.relais.staff.Role;
import org.relais.web.Page;

/** « Envois »: everything that left or is leaving, and what became of each message. */
@Path("/staff/mailings")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_ORGANISER, Role.IS_PRIVACY})
public class MailingPages {
    private static final int LISTED = 50;
    private static final int REFUSALS = 100;

    @Inject
    private OutboxService service;

    @Inject
    private Clock clock;

    /** A mailing and how far it is. */
    public record Row(Mailing mailing, Progress progress) {}

    @GET
    public Response mailings() {
        List<Row> rows = service.recent(LISTED).stream()
                .map(mailing -> new Row(mailing, service.progress(mailing.id())))
                .toList();
        return Page.of("outbox/mailings")
                .with("rows", rows)
                .with("lanes", service.lanes())
                .response();
    }

    @GET
    @Path("{id}")
    public Response mailing(@PathParam("id") long id) {
        return Page.of("outbox/mailing")
                .with("mailing", service.find(id))
                .with("progress", service.progress(id))
                .with("now", clock.instant())
                .response();
    }

    /** Why messages were refused, in the relay's words; addresses stay with those who protect them (P15). */
    @GET
    @Path("{id}/refused")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
    public Response refused(@PathParam("id") long id, @QueryParam("after") @DefaultValue("0") long after) {
        List<RefusedDelivery> refused = service.refused(id, after, REFUSALS);
        boolean more = refused.size() == REFUSALS;
        return Page.of("outbox/refused")
                .with("mailing", service.find(id))
                .with("refused", refused)
                .with("next", more ? refused.get(REFUSALS - 1).id() : null)
                .response();
    }
}
