package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Who speaks, for other programs: multipart with the fields of the team's form, since a portrait may come along. */
@Path("/api/v1/webinars/{id:\\d{1,18}}/speakers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
@Tag(name = "webinars")
public class SpeakerApi {
    @Inject
    private WebinarService webinars;

    @Inject
    private KitService kit;

    @PathParam("id")
    private long id;

    /** @param photo where the portrait is, absent without one */
    @Schema(name = "WebinarSpeaker")
    public record OneSpeaker(long id, String name, String role, String photo, String photoText) {
        static OneSpeaker of(Speaker speaker) {
            return new OneSpeaker(
                    speaker.id(),
                    speaker.name(),
                    speaker.role(),
                    speaker.photoId() == null ? null : WebinarFile.address(speaker.photoId()),
                    speaker.photoText());
        }
    }

    /** All of a webinar, in their order. */
    @Schema(name = "WebinarSpeakers")
    public record Speakers(List<OneSpeaker> speakers) {}

    @GET
    @Operation(operationId = "webinarSpeakers", summary = "Read who speaks")
    public Speakers speakers() {
        return new Speakers(
                webinars.find(id).speakers().stream().map(OneSpeaker::of).toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addWebinarSpeaker",
            summary = "Add a speaker",
            description = "Fields: name, role, file (a PNG or JPEG, drawn anew) and photoText, required with a file.")
    @APIResponse(responseCode = "201", description = "Added; the new one is the last")
    public Response add(List<EntityPart> parts) throws IOException {
        KitForm form = new KitForm(parts);
        kit.present(id, form.speaker(), form.portrait());
        return Response.created(URI.create("/api/v1/webinars/" + id + "/speakers"))
                .entity(speakers())
                .build();
    }

    @PUT
    @Path("{speaker:\\d{1,18}}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "editWebinarSpeaker",
            summary = "Present a speaker otherwise",
            description = "Without a file the portrait stays; with the field noPhoto it goes.")
    public Speakers edit(@PathParam("speaker") long speakerId, List<EntityPart> parts) throws IOException {
        KitForm form = new KitForm(parts);
        kit.present(id, speakerId, form.speaker(), form.portrait(), form.oldPhoto());
        return speakers();
    }

    @DELETE
    @Path("{speaker:\\d{1,18}}")
    @Operation(operationId = "removeWebinarSpeaker", summary = "Remove a speaker")
    @APIResponse(responseCode = "204", description = "Gone")
    public void remove(@PathParam("speaker") long speakerId) {
        kit.removeSpeaker(id, speakerId);
    }
}
