package org.relais.contributions;

import jakarta.annotation.security.PermitAll;
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
import org.relais.Refusal;
import org.relais.attachments.Judged;
import org.relais.contributions.ContributionService.Followed;
import org.relais.resources.Details;
import org.relais.web.Page;

/** The step of the files: one at a time, so that each is judged and described by itself. */
@Path("/contributions/{token}/files")
@PermitAll
public class FilesPages {
    @Inject
    private ContributionService service;

    @Inject
    private FilesService files;

    @PathParam("token")
    private String token;

    @GET
    public Response files() {
        Followed followed = service.follow(token);
        return followed.open() ? page(followed, "").response() : Page.see(ContributionPages.path(token));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(List<EntityPart> parts) throws IOException {
        FilesForm form = new FilesForm(parts);
        try {
            Judged file = form.judged().orElseThrow(() -> Refusal.invalid("file", "attachment.none"));
            files.attach(token, file);
            return Page.see(path());
        } catch (Refusal refusal) {
            return page(service.follow(token), form.alt()).refused(refusal).response();
        }
    }

    @POST
    @Path("{id:\\d{1,18}}/remove")
    public Response detach(@PathParam("id") long id) {
        files.detach(token, id);
        return Page.see(path());
    }

    private String path() {
        return ContributionPages.path(token) + "/files";
    }

    private Page page(Followed followed, String alt) {
        return Page.of("contributions/files")
                .with("followed", followed)
                .with("step", Step.FILES)
                .with("steps", Step.all())
                .with("files", files.files(token))
                .with("most", Details.MOST_ATTACHMENTS)
                .with("alt", alt);
    }
}
