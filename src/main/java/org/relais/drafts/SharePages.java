package org.relais.drafts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.newsletter.NewsletterService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** The team's side: links that are out, what was said behind them, and taking one back. */
@Path("/staff/newsletter/{number:\\d{1,9}}/draft")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class SharePages {
    @Inject
    private DraftService drafts;

    @Inject
    private NewsletterService newsletter;

    @PathParam("number")
    private int number;

    @GET
    public Response links() {
        return page().response();
    }

    private Page page() {
        return Page.of("drafts/links").with("issue", newsletter.issue(number));
    }

    @POST
    public Response share(@FormParam("days") @DefaultValue("7") String days) {
        try {
            drafts.share(number, days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0);
            return Page.see(path(), "draft-shared");
        } catch (Refusal refusal) {
            return page().refused(refusal).response();
        }
    }

    @POST
    @Path("{link:\\d{1,18}}/revoke")
    public Response revoke(@PathParam("link") long link) {
        drafts.revoke(number, link);
        return Page.see(path(), "draft-revoked");
    }

    private String path() {
        return "/staff/newsletter/" + number + "/draft";
    }
}
