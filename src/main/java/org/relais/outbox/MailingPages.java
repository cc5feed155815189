package org.relais.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.relais.staff.Role;
import org.relais.web.Page;

/** « Envois »: everything that left or is leaving, and what became of each message. */
@Path("/staff/mailings")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_ORGANISER, Role.IS_PRIVACY})
public class MailingPages {
    private static final int LISTED = 50;
    private static final int SERVICE_LISTED = 100;
    private static final int REFUSALS = 100;
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    private OutboxService service;

    @Inject
    private ServiceMailService serviceMail;

    @Inject
    private Clock clock;

    /** A mailing and how far it is. */
    public record Row(Mailing mailing, Progress progress) {}

    /** @param kind {@code service} for what is said to one person at a time, or {@code not-arrived} for what failed of it */
    @GET
    public Response mailings(@QueryParam("kind") String kind) {
        if ("service".equals(kind) || "not-arrived".equals(kind)) {
            return service("not-arrived".equals(kind) ? lost() : serviceMail.last(SERVICE_LISTED), kind);
        }
        List<Row> rows = service.recent(LISTED).stream()
                .map(mailing -> new Row(mailing, service.progress(mailing.id())))
                .toList();
        return Page.of("outbox/mailings")
                .with("rows", rows)
                .with("lanes", service.lanes())
                .response();
    }

    private List<ServiceMailService.Sent> lost() {
        return serviceMail.notArrived(clock.instant().minus(LATELY), SERVICE_LISTED);
    }

    private static Response service(List<ServiceMailService.Sent> rows, String kind) {
        return Page.of("outbox/service").with("rows", rows).with("kind", kind).response();
    }

    /** What came back of any mail, in the words of the servers that did not want it. */
    @GET
    @Path("returned")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
    public Response returned() {
        return Page.of("outbox/returned")
                .with("returned", serviceMail.returned(SERVICE_LISTED))
                .response();
    }

    @POST
    @Path("{id}/refused/{delivery}/retry")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
    public Response retry(@PathParam("id") long id, @PathParam("delivery") long delivery) {
        serviceMail.retry(id, delivery);
        return Page.see("/staff/mailings/" + id, "delivery-retried");
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
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR, Role.IS_ORGANISER})
    public Response refused(@PathParam("id") long id, @QueryParam("after") @DefaultValue("0") long after) {
        List<RefusedDelivery> refused = service.refused(id, after, REFUSALS);
        boolean more = refused.size() == REFUSALS;
        Mailing mailing = service.find(id);
        return Page.of("outbox/refused")
                .with("mailing", mailing)
                .with("retriable", mailing.retriable(clock.instant()))
                .with("refused", refused)
                .with("next", more ? refused.get(REFUSALS - 1).id() : null)
                .response();
    }
}
