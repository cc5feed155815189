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

/** What a webinar hands out: a file or a link, before or afterwards. */
@Path("/staff/webinars/{id:\\d{1,18}}/handouts")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class HandoutPages {
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
            kit.hand(id, form.handout(), form.document());
            return Page.see(WebinarPages.path(id), "webinar-part-saved");
        } catch (Refusal refusal) {
            return page(form.typed()).refused(refusal).response();
        }
    }

    @POST
    @Path("{handout:\\d{1,18}}/remove")
    public Response remove(@PathParam("handout") long handoutId) {
        kit.removeHandout(id, handoutId);
        return Page.see(WebinarPages.path(id), "webinar-part-removed");
    }

    private Page page(Map<String, String> typed) {
        return Page.of("webinars/handout").with("webinar", webinars.find(id)).with("typed", typed);
    }
}
