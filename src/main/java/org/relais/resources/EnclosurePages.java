package org.relais.resources;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.attachments.Attachment;
import org.relais.attachments.Download;
import org.relais.staff.Role;

/** The files of resources: for everyone once a public resource has them, for those who verify before. */
@Path("/")
public class EnclosurePages {
    @Inject
    private Enclosures enclosures;

    @GET
    @PermitAll
    @Path("resources/files/{id:\\d{1,18}}")
    public Response open(@PathParam("id") long id) {
        return saved(enclosures.published(id));
    }

    @GET
    @RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
    @Path("staff/resources/files/{id:\\d{1,18}}")
    public Response proposed(@PathParam("id") long id) {
        return saved(enclosures.any(id));
    }

    private static Response saved(Attachment file) {
        return Download.of(file.name(), file.type(), file.content());
    }
}
