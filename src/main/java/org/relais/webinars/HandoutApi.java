package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.staff.Role;

/** What a webinar hands out, for other programs: multipart with the fields of the team's form, since a file may come along. */
@Path("/api/v1/webinars/{id:\\d{1,18}}/handouts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
@Tag(name = "webinars")
public class HandoutApi {
    @Inject
    private WebinarService webinars;

    @Inject
    private KitService kit;

    @PathParam("id")
    private long id;

    /** @param shown BEFORE or AFTER the last date */
    @Schema(name = "WebinarHandout")
    public record OneHandout(long id, String title, String shown, String address) {
        static OneHandout of(Handout handout) {
            return new OneHandout(handout.id(), handout.title(), handout.shown().name(), handout.address());
        }
    }

    /** All of a webinar, in their order. */
    @Schema(name = "WebinarHandouts")
    public record Handouts(List<OneHandout> handouts) {}

    @GET
    @Operation(operationId = "webinarHandouts", summary = "Read what is handed out, before and afterwards")
    public Handouts handouts() {
        return new Handouts(
                webinars.find(id).handouts().stream().map(OneHandout::of).toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addWebinarHandout",
            summary = "Hand out a file or a link",
            description = "Fields: title, shown (BEFORE, or AFTER the last date), link, or file.")
    @APIResponse(responseCode = "201", description = "Added; the new one is the last")
    public Response add(List<EntityPart> parts) throws IOException {
        KitForm form = new KitForm(parts);
        kit.hand(id, form.handout(), form.document());
        return Response.created(URI.create("/api/v1/webinars/" + id + "/handouts"))
                .entity(handouts())
                .build();
    }

    @DELETE
    @Path("{handout:\\d{1,18}}")
    @Operation(operationId = "removeWebinarHandout", summary = "Hand it out no more")
    @APIResponse(responseCode = "204", description = "Gone")
    public void remove(@PathParam("handout") long handoutId) {
        kit.removeHandout(id, handoutId);
    }
}
