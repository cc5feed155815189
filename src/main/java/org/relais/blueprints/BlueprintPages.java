package org.relais.blueprints;

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
import org.relais.Refusal;
import org.relais.newsletter.NewsletterService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Models of issues: the structure of one is kept, another is started from it. */
@Path("/staff/newsletter/models")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class BlueprintPages {
    private static final String ALL = "/staff/newsletter/models";

    @Inject
    private BlueprintService blueprints;

    @Inject
    private NewsletterService newsletter;

    @GET
    public Response all() {
        return Page.of("blueprints/blueprints")
                .with("blueprints", blueprints.all())
                .response();
    }

    /** @param issue the number of the issue whose structure is to be kept */
    @GET
    @Path("new")
    public Response ask(@QueryParam("issue") @DefaultValue("0") int issue) {
        return form(issue, "").response();
    }

    @POST
    public Response keep(
            @FormParam("issue") @DefaultValue("0") int issue, @FormParam("name") @DefaultValue("") String name) {
        try {
            blueprints.keep(issue, name);
            return Page.see(ALL, "blueprint-kept");
        } catch (Refusal refusal) {
            return form(issue, name).refused(refusal).response();
        }
    }

    private Page form(int issue, String name) {
        return Page.of("blueprints/keep")
                .with("issue", newsletter.issue(issue))
                .with("name", name)
                .with("blueprints", blueprints.all());
    }

    @POST
    @Path("{id:\\d{1,18}}/start")
    public Response start(@PathParam("id") long id) {
        return Page.see("/staff/newsletter/" + blueprints.start(id).number());
    }

    @POST
    @Path("{id:\\d{1,18}}/remove")
    public Response remove(@PathParam("id") long id) {
        blueprints.remove(id);
        return Page.see(ALL, "blueprint-removed");
    }
}
