package org.relais.newsletter;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.attachments.Attachment;
import org.relais.attachments.Download;

/** Pictures of blocks, at the same address for every reader: whoever opens a mail tells nothing about themselves by it (D6). */
@Path("/newsletter/pictures")
@PermitAll
public class PicturePages {
    @Inject
    private Pictures pictures;

    @GET
    @Path("{key:[0-9a-f]{32}}")
    public Response picture(@PathParam("key") String key) {
        Attachment file = pictures.find(key);
        return Download.of(file.name(), file.type(), file.content());
    }
}
