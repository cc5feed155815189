package org.relais.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.newsletter.Issue.Readers;
import org.relais.newsletter.NewsletterService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Whether the page of an issue is for everyone or for those who subscribe. */
@Path("/staff/newsletter/{number:\\d{1,9}}/readers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class ReadersPages {
    @Inject
    private NewsletterService newsletter;

    @PathParam("number")
    private int number;

    @POST
    public Response open(@FormParam("readers") String readers) {
        newsletter.open(number, "SUBSCRIBERS".equals(readers) ? Readers.SUBSCRIBERS : Readers.EVERYONE);
        return Page.see("/staff/newsletter/" + number + "/preview", "issue-readers");
    }
}
