package org.relais.webinars;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.relais.attachments.FileType;

/** Portraits and documents. A portrait was drawn by us and is shown; a document is saved, and may do nothing when opened (S15). */
@Path("/webinars/files")
@PermitAll
public class FilePages {
    @Inject
    private KitService kit;

    @GET
    @Path("{id:\\d{1,18}}")
    public Response file(@PathParam("id") long id) {
        WebinarFile file = kit.file(id);
        boolean portrait = file.type().equals(FileType.JPEG.mediaType());
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.type())
                .header("Content-Disposition", (portrait ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }
}
