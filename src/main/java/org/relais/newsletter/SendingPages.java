package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;

/** An issue that leaves: every recipient in exactly one state, and their sum. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class SendingPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private SendingService service;

    @Inject
    private CorrectionService corrections;

    @Inject
    private VisitService visits;

    @GET
    @Path("{number:\\d{1,9}}/sending")
    public Response sending(@PathParam("number") int number) {
        if (!newsletter.issue(number).left()) {
            return Page.see(IssuePages.path(number) + "/schedule");
        }
        return Page.of("newsletter/sending")
                .with("sending", service.sending(number))
                .with("visits", visits.of(number))
                .response();
    }

    /** Where the browser knows no popover. */
    @GET
    @Path("{number:\\d{1,9}}/pause")
    public Response askToPause(@PathParam("number") int number) {
        return Page.of("newsletter/pause")
                .with("issue", newsletter.issue(number))
                .response();
    }

    @POST
    @Path("{number:\\d{1,9}}/pause")
    public Response pause(@PathParam("number") int number) {
        service.pause(number);
        return Page.see(SchedulePages.sendingPath(number));
    }

    /** Those who wait for a later wave. */
    @POST
    @Path("{number:\\d{1,9}}/rest")
    public Response sendRest(@PathParam("number") int number) {
        service.sendRest(number);
        return Page.see(SchedulePages.sendingPath(number), "issue-rest-leaves");
    }

    @POST
    @Path("{number:\\d{1,9}}/correction")
    public Response correct(@PathParam("number") int number) {
        return Page.see(IssuePages.path(corrections.correct(number).number()), "issue-correction-opened");
    }

    @POST
    @Path("{number:\\d{1,9}}/resume")
    public Response resume(@PathParam("number") int number) {
        service.resume(number);
        return Page.see(SchedulePages.sendingPath(number), "issue-resumed");
    }
}
