package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.presence.PresenceService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Other ways to begin than the letter of the quarter, and who else is on the composer's page. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class StartPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private PresenceService presences;

    @POST
    @Path("announcements")
    public Response announce() {
        return Page.see(IssuePages.path(newsletter.announce().number()));
    }

    @POST
    @Path("{number:\\d{1,9}}/duplicate")
    public Response duplicate(@PathParam("number") int number) {
        return Page.see(IssuePages.path(newsletter.duplicate(number).number()), "issue-duplicated");
    }

    /** An open page says that it is open, and is told who else is there. */
    @POST
    @Path("{number:\\d{1,9}}/presence")
    public Response here(@PathParam("number") int number) {
        String place = NewsletterService.name(newsletter.number(number));
        presences.here(place);
        return Page.of("newsletter/others")
                .with("others", presences.others(place))
                .response();
    }
}
