package org.relais.resources;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.attachments.Attachment;
import org.relais.attachments.Download;

/** The files of public resources, for everyone. */
@Path("/resources/files")
@PermitAll
public class EnclosurePages {
    @Inject
    private Enclosures enclosures;

    @GET
    @Path("{id:\\d{1,18}}")
    public Response open(@PathParam("id") long id) {
        Attachment file = enclosures.published(id);
        return Download.of(file.name(), file.type(), file.content());
    }
}
