package org.relais.mailings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.relais.outbox.Mailing;
import org.relais.outbox.OutboxService;
import org.relais.outbox.ServiceMailService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** « Envois »: everything that left or is leaving, what became of each message, and why one has not arrived. */
@Path("/staff/mailings")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_ORGANISER, Role.IS_PRIVACY})
public class MailingPages {
    private static final int LISTED = 20;
    private static final int SERVICE_LISTED = 100;
    private static final int MESSAGES = 100;
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    private MailingService service;

    @Inject
    private FiguresService figures;

    @Inject
    private ProviderService providers;

    @Inject
    private OutboxService outbox;

    @Inject
    private ServiceMailService serviceMail;

    @Inject
    private Clock clock;

    /**
     * @param kind {@code service} for what is said to one person at a time, or {@code not-arrived} for what failed of it
     * @param before only mailings older than this number
     */
    @GET
    public Response mailings(
            @QueryParam("kind") String kind, @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        if ("service".equals(kind) || "not-arrived".equals(kind)) {
            return service("not-arrived".equals(kind) ? lost() : serviceMail.last(SERVICE_LISTED), kind);
        }
        List<MailingService.Row> rows = service.recent(before, LISTED);
        return Page.of("mailings/mailings")
                .with("rows", rows)
                .with(
                        "next",
                        rows.size() == LISTED ? rows.get(LISTED - 1).mailing().id() : null)
                .with("lanes", outbox.lanes())
                .with("figures", figures.now())
                .with("shut", providers.shut())
                .response();
    }

    private List<ServiceMailService.Sent> lost() {
        return serviceMail.notArrived(clock.instant().minus(LATELY), SERVICE_LISTED);
    }

    private static Response service(List<ServiceMailService.Sent> rows, String kind) {
        return Page.of("mailings/service").with("rows", rows).with("kind", kind).response();
    }

    /** What came back of any mail, in the words of the servers that did not want it. */
    @GET
    @Path("returned")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
    public Response returned() {
        return Page.of("mailings/returned")
                .with("returned", serviceMail.returned(SERVICE_LISTED))
                .response();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response mailing(@PathParam("id") long id) {
        return whole(id, "mailings/mailing")
                .with("lanes", outbox.lanes())
                .with("shut", providers.shut())
                .response();
    }

    /** Who waits, one by one. */
    @GET
    @Path("{id:\\d{1,18}}/waiting")
    public Response waiting(@PathParam("id") long id, @QueryParam("after") @DefaultValue("0") long after) {
        return messages(id, "mailings/waiting", service.waiting(id, after, MESSAGES));
    }

    /** Why messages did not arrive, in the relay's words; addresses stay with those who protect them (P15). */
    @GET
    @Path("{id:\\d{1,18}}/refused")
    public Response refused(@PathParam("id") long id, @QueryParam("after") @DefaultValue("0") long after) {
        return messages(id, "mailings/refused", service.notArrived(id, after, MESSAGES));
    }

    /** What was in the relay's hands when it was cut off. */
    @GET
    @Path("{id:\\d{1,18}}/doubt")
    public Response doubt(@PathParam("id") long id, @QueryParam("after") @DefaultValue("0") long after) {
        return messages(id, "mailings/doubt", service.inDoubt(id, after, MESSAGES));
    }

    private Response messages(long id, String template, List<Message> messages) {
        Mailing mailing = outbox.find(id);
        return Page.of(template)
                .with("mailing", mailing)
                .with("retriable", mailing.retriable(clock.instant()))
                .with("messages", messages)
                .with("held", messages.stream().anyMatch(Message::held))
                .with(
                        "next",
                        messages.size() == MESSAGES ? messages.get(MESSAGES - 1).id() : null)
                .response();
    }

    /** Asks before it is sent to those who missed it. */
    @GET
    @Path("{id:\\d{1,18}}/missed")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
    public Response missed(@PathParam("id") long id) {
        return whole(id, "mailings/missed").response();
    }

    /** Asks before what waits is cancelled. */
    @GET
    @Path("{id:\\d{1,18}}/cancel")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
    public Response cancel(@PathParam("id") long id) {
        return whole(id, "mailings/cancel").response();
    }

    private Page whole(long id, String template) {
        return Page.of(template).with("whole", service.whole(id)).with("now", clock.instant());
    }
}
