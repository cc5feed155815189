package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Who speaks, one by one. */
@Path("/staff/webinars/{id:\\d{1,18}}/speakers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class SpeakerPages {
    @Inject
    private WebinarService webinars;

    @Inject
    private KitService kit;

    @PathParam("id")
    private long id;

    @GET
    @Path("new")
    public Response fresh() {
        return page(Map.of()).response();
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) throws IOException {
        KitForm form = new KitForm(parts);
        try {
            kit.present(id, form.speaker(), form.portrait());
            return Page.see(WebinarPages.path(id), "webinar-part-saved");
        } catch (Refusal refusal) {
            return page(form.typed()).refused(refusal).response();
        }
    }

    @GET
    @Path("{speaker:\\d{1,18}}")
    public Response speaker(@PathParam("speaker") long speakerId) {
        Speaker speaker = webinars.find(id).kit().speaker(speakerId);
        return page(Map.of("name", speaker.name(), "role", speaker.role(), "photoText", speaker.photoText()))
                .with("speaker", speaker)
                .response();
    }

    @POST
    @Path("{speaker:\\d{1,18}}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response edit(@PathParam("speaker") long speakerId, List<EntityPart> parts) throws IOException {
        KitForm form = new KitForm(parts);
        try {
            kit.present(id, speakerId, form.speaker(), form.portrait(), form.oldPhoto());
            return Page.see(WebinarPages.path(id), "webinar-part-saved");
        } catch (Refusal refusal) {
            return page(form.typed())
                    .with("speaker", webinars.find(id).kit().speaker(speakerId))
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("{speaker:\\d{1,18}}/remove")
    public Response remove(@PathParam("speaker") long speakerId) {
        kit.removeSpeaker(id, speakerId);
        return Page.see(WebinarPages.path(id), "webinar-part-removed");
    }

    private Page page(Map<String, String> typed) {
        return Page.of("webinars/speaker").with("webinar", webinars.find(id)).with("typed", typed);
    }
}
