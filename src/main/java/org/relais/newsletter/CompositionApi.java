package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.newsletter.CompositionRecords.Content;
import org.relais.newsletter.CompositionRecords.Place;
import org.relais.newsletter.CompositionRecords.Renewing;
import org.relais.newsletter.CompositionRecords.Title;
import org.relais.newsletter.CompositionRecords.Words;
import org.relais.newsletter.IssueRecords.OneIssue;
import org.relais.staff.Role;

/**
 * Composing an issue, as JSON: the same acts as the composer's. With {@code If-Match} each of them is refused (409, with the version
 * that there is) when somebody changed the issue since it was read; without, it is done to what is there.
 */
@Path("/api/v1/issues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Tag(name = "Issues")
public class CompositionApi {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private CompositionService composition;

    @HeaderParam("If-Match")
    private String ifMatch;

    private Issue read(int number) {
        Issue issue = newsletter.issue(number);
        IfMatch.check(ifMatch, issue);
        return issue;
    }

    @POST
    @Path("announcements")
    @Operation(summary = "Open a short announcement", description = "A draft into which nothing comes by itself.")
    public Response announce() {
        return made(newsletter.announce());
    }

    @POST
    @Path("{number:\\d{1,9}}/duplicate")
    @Operation(summary = "Open a draft that says what an issue says")
    public Response duplicate(@PathParam("number") int number) {
        return made(newsletter.duplicate(number));
    }

    private static Response made(Issue issue) {
        return Response.created(URI.create("/api/v1/issues/" + issue.number()))
                .header("ETag", '"' + String.valueOf(issue.version()) + '"')
                .entity(OneIssue.of(issue))
                .build();
    }

    @POST
    @Path("{number:\\d{1,9}}/take/{source:(resource|webinar)}/{id:\\d{1,18}}")
    @Operation(summary = "Take in one of what waits, where the rules put it")
    public Response take(
            @PathParam("number") int number, @PathParam("source") String source, @PathParam("id") long id) {
        read(number);
        Snapshot.Source from = source.equals("webinar") ? Snapshot.Source.WEBINAR : Snapshot.Source.RESOURCE;
        return IssueApi.answer(composition.take(number, from, id));
    }

    @POST
    @Path("{number:\\d{1,9}}/sections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a section after the others")
    public Response addSection(@PathParam("number") int number, Title asked) {
        read(number);
        return IssueApi.answer(
                composition.addSection(number, told(asked, "title").heading()));
    }

    @PUT
    @Path("{number:\\d{1,9}}/sections/{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name a section")
    public Response rename(@PathParam("number") int number, @PathParam("id") long id, Title asked) {
        read(number);
        return IssueApi.answer(
                composition.rename(number, id, null, told(asked, "title").heading()));
    }

    @DELETE
    @Path("{number:\\d{1,9}}/sections/{id:\\d{1,18}}")
    @Operation(summary = "Remove a section", description = "What stands under it is dropped and can be put back.")
    public Response removeSection(@PathParam("number") int number, @PathParam("id") long id) {
        read(number);
        return IssueApi.answer(composition.act(number, new Act.Call(Act.REMOVE_SECTION, id)));
    }

    @POST
    @Path("{number:\\d{1,9}}/sections/{id:\\d{1,18}}/place")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let a section stand before another one, or last")
    public Response placeSection(@PathParam("number") int number, @PathParam("id") long id, Place asked) {
        read(number);
        return IssueApi.answer(
                composition.placeSection(number, id, told(asked, "before").beforeOrLast()));
    }

    @PUT
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Word an entry otherwise than its resource")
    public Response shorten(@PathParam("number") int number, @PathParam("id") long id, Words asked) {
        Issue issue = read(number);
        Words words = told(asked, "summary");
        return IssueApi.answer(
                composition.shorten(number, id, Reworded.at(issue.version(), words.title(), words.summary())));
    }

    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}/place")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let an entry stand in a section, before another entry or last")
    public Response place(@PathParam("number") int number, @PathParam("id") long id, Place asked) {
        read(number);
        Place place = told(asked, "section");
        return IssueApi.answer(composition.place(number, id, place.needed(), place.beforeOrLast()));
    }

    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}/{act:(drop|put-back|move-up|move-down)}")
    @Operation(summary = "Drop an entry, put it back, or move it one place")
    public Response act(@PathParam("number") int number, @PathParam("id") long id, @PathParam("act") String act) {
        read(number);
        return IssueApi.answer(composition.act(number, Act.known(act + ":" + id)));
    }

    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}/renew")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take what the resource says now",
            description = "keepWords leaves title and summary as the team has them.")
    public Response renew(@PathParam("number") int number, @PathParam("id") long id, Renewing asked) {
        read(number);
        boolean keep = asked != null && Boolean.TRUE.equals(asked.keepWords());
        return IssueApi.answer(composition.renew(number, id, keep ? Renewal::keepingOurWords : Renewal::whole));
    }

    @POST
    @Path("{number:\\d{1,9}}/blocks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write a block of one's own",
            description = "kind is TEXT, BUTTON, QUOTE or FIGURES; a PICTURE is sent on the page, as a file.")
    public Response write(@PathParam("number") int number, Content asked) {
        read(number);
        Content content = told(asked, "kind");
        return IssueApi.answer(composition.write(number, content.needed(), content.block()));
    }

    @PUT
    @Path("{number:\\d{1,9}}/blocks/{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a block anew")
    public Response rewrite(@PathParam("number") int number, @PathParam("id") long id, Content asked) {
        Entry entry = read(number).contents().entry(id);
        return IssueApi.answer(
                composition.rewrite(number, id, null, told(asked, "kind").over(entry.block())));
    }

    @POST
    @Path("{number:\\d{1,9}}/undo")
    @Operation(summary = "Undo the last change", description = "Asked again it undoes the one before.")
    public Response undo(@PathParam("number") int number) {
        Step last = composition.undoable(read(number)).orElseThrow(() -> Refusal.conflict("undo.nothing"));
        return IssueApi.answer(composition.undo(number, last.edit()));
    }

    private static <T> T told(T asked, String field) {
        if (asked == null) {
            throw Refusal.invalid(field, "problem.400.json");
        }
        return asked;
    }
}
