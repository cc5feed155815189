package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.rehearsal.RehearsalService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** The checks before sending, one by one, and the rehearsal before everyone it is for. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class ChecksPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private IssueChecks checks;

    @Inject
    private RehearsalService rehearsals;

    @Inject
    private ReviewService reviews;

    @Inject
    private IssueMail mail;

    @GET
    @Path("{number:\\d{1,9}}/checks")
    public Response checks(@PathParam("number") int number) {
        Issue issue = newsletter.issue(number);
        String name = NewsletterService.name(number);
        return Page.of("newsletter/checks")
                .with("issue", issue)
                .with("gate", checks.gate(number))
                .with("rehearsal", rehearsals.of(name).orElse(null))
                .with("faults", rehearsals.faults(name))
                .response();
    }

    /** Visits every link, and rehearses before everyone. */
    @POST
    @Path("{number:\\d{1,9}}/checks")
    public Response check(@PathParam("number") int number) {
        reviews.rehearse(mail.rendered(newsletter.issue(number)));
        checks.passage(number, "");
        return Page.see(IssuePages.path(number) + "/checks", "issue-checked");
    }
}
