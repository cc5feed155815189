package org.relais.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.resources.Content;
import org.relais.resources.Resource;
import org.relais.resources.ResourceService;
import org.relais.revisions.Correction;
import org.relais.revisions.RevisionService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Versions side by side, and the small things that the team sets right by itself. */
@Path("/staff/resources")
@RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER})
public class RevisionPages {
    @Inject
    private RevisionService revisions;

    @Inject
    private ResourceService resources;

    @Inject
    private CheckService checks;

    @PathParam("id")
    private long id;

    @QueryParam("before")
    private int before;

    @QueryParam("after")
    private int after;

    /** What the form of a correction sends. */
    public static class Corrected {
        @FormParam("title")
        String title;

        @FormParam("summary")
        String summary;

        @FormParam("body")
        String body;

        @FormParam("link")
        String link;

        @FormParam("word")
        String word;

        Correction correction() {
            return new Correction(title, summary, body, link, word);
        }
    }

    @GET
    @Path("{id:\\d{1,18}}/versions")
    public Response versions() {
        return versions("").response();
    }

    @POST
    @Path("{id:\\d{1,18}}/versions/take")
    public Response take() {
        try {
            revisions.take(id);
            return Page.see("/staff/resources/" + id, "version-taken");
        } catch (Refusal refusal) {
            return versions("").refused(refusal).response();
        }
    }

    @POST
    @Path("{id:\\d{1,18}}/versions/refuse")
    public Response refuse(@FormParam("reason") String reason) {
        try {
            revisions.refuse(id, reason);
            return Page.see("/staff/resources/" + id, "version-refused");
        } catch (Refusal refusal) {
            return versions(reason == null ? "" : reason).refused(refusal).response();
        }
    }

    /** A reload of the page that answered a refused act. */
    @GET
    @Path("{id:\\d{1,18}}/versions/{act:take|refuse}")
    public Response back() {
        return Page.see("/staff/resources/" + id + "/versions");
    }

    @GET
    @Path("{id:\\d{1,18}}/correct")
    public Response correct() {
        Content content = resources.find(id).content();
        return correcting(new Correction(content.title(), content.summary(), content.body(), content.link(), ""))
                .response();
    }

    @POST
    @Path("{id:\\d{1,18}}/correct")
    public Response correct(@BeanParam Corrected form) {
        try {
            revisions.correct(id, form.correction());
            return Page.see("/staff/resources/" + id, "resource-corrected");
        } catch (Refusal refusal) {
            return correcting(form.correction()).refused(refusal).response();
        }
    }

    private Page versions(String typed) {
        Resource resource = resources.find(id);
        Optional<Content> proposed = revisions.proposed(id).map(each -> new Content(each.draft()));
        return Page.of("verification/versions")
                .with("resource", resource)
                .with("proposed", proposed.orElse(null))
                .with(
                        "checks",
                        proposed.map(content -> checks.checks(id, content)).orElseGet(List::of))
                .with("compared", revisions.compare(resource, before, after))
                .with("typed", typed);
    }

    private Page correcting(Correction typed) {
        return Page.of("verification/correct")
                .with("resource", resources.find(id))
                .with("typed", typed);
    }
}
