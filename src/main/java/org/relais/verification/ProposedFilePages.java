package org.relais.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.attachments.Attachment;
import org.relais.attachments.Download;
import org.relais.resources.Enclosures;
import org.relais.staff.Role;

/** The files of contributions, for those who verify them. */
@Path("/staff/resources/files")
@RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
public class ProposedFilePages {
    @Inject
    private Enclosures enclosures;

    @GET
    @Path("{id:\\d{1,18}}")
    public Response proposed(@PathParam("id") long id) {
        Attachment file = enclosures.any(id);
        return Download.of(file.name(), file.type(), file.content());
    }
}
