package org.relais.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;
import org.relais.Refusal;
import org.relais.resources.Resource;
import org.relais.resources.ResourceService;
import org.relais.resources.ResourceStatus;
import org.relais.revisions.RevisionService;
import org.relais.staff.Role;
import org.relais.web.Markdown;
import org.relais.web.Page;

/** The queue of contributions: the list on the left, the one that is open on the right. Editors read, reviewers decide. */
@Path("/staff/resources")
@RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER})
public class ResourcePages {
    @Inject
    private ResourceService service;

    @Inject
    private QueueService queue;

    @Inject
    private CheckService checks;

    @Inject
    private RevisionService revisions;

    @QueryParam("list")
    private String list;

    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    @GET
    @RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
    public Response queue() {
        return queue(Tray.of(list, ResourceStatus.SUBMITTED)).response();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
    public Response resource(@PathParam("id") long id) {
        return opened(id, "").response();
    }

    @POST
    @Path("{id:\\d{1,18}}/claim")
    public Response claim(@PathParam("id") long id) {
        return done(id, "", "resource-claimed", () -> service.claim(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/release")
    public Response release(@PathParam("id") long id, @FormParam("reason") String reason) {
        return done(id, reason, "resource-released", () -> service.release(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/validate")
    public Response validate(@PathParam("id") long id, @FormParam("reason") String reason) {
        String said = service.asksForAnother(id) ? "resource-looked" : "resource-validated";
        return done(id, reason, said, () -> service.validate(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/ask-for-changes")
    public Response askForChanges(@PathParam("id") long id, @FormParam("reason") String reason) {
        return done(id, reason, "resource-changes-asked", () -> service.askForChanges(id, reason));
    }

    @POST
    @Path("{id:\\d{1,18}}/reject")
    public Response reject(@PathParam("id") long id, @FormParam("reason") String reason) {
        return done(id, reason, "resource-rejected", () -> service.reject(id, reason));
    }

    @POST
    @Path("{id:\\d{1,18}}/withdraw")
    public Response withdraw(@PathParam("id") long id, @FormParam("reason") String reason) {
        return done(id, reason, "resource-withdrawn", () -> service.withdraw(id, reason));
    }

    @POST
    @Path("{id:\\d{1,18}}/archive")
    public Response archive(@PathParam("id") long id) {
        return done(id, "", "resource-archived", () -> service.archive(id));
    }

    /** A reload of the page that answered a refused act. */
    @GET
    @Path("{id:\\d{1,18}}/{act:claim|release|validate|ask-for-changes|reject|withdraw|archive}")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
    public Response back(@PathParam("id") long id) {
        return Page.see("/staff/resources/" + id);
    }

    /** Refused, the page shows the contribution as it has become, and keeps what was typed. */
    private Response done(long id, String typed, String what, BooleanSupplier act) {
        try {
            String said = act.getAsBoolean() ? what : "resource-already";
            return Page.see("/staff/resources/" + id + (list == null ? "" : "?list=" + tray(id).slug()), said);
        } catch (Refusal refusal) {
            return opened(id, typed == null ? "" : typed).refused(refusal).response();
        }
    }

    private Tray tray(long id) {
        return Tray.of(list, service.find(id).status());
    }

    private Page queue(Tray tray) {
        return Page.of("verification/queue")
                .with("tray", tray)
                .with("trays", Tray.values())
                .with("listing", queue.in(tray, page))
                .with("waiting", queue.waiting())
                .with("median", queue.medianDays())
                .with("me", service.me());
    }

    private Page opened(long id, String typed) {
        Resource resource = service.find(id);
        return queue(Tray.of(list, resource.status()))
                .with("resource", resource)
                .with("body", Markdown.html(resource.content().body()))
                .with("checks", checks.checks(id, resource.content()))
                .with("waits", revisions.proposed(id).isPresent())
                .with("history", service.history(id))
                .with("typed", typed);
    }
}
