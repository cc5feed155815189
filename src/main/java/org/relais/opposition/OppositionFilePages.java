package org.relais.opposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Seal;
import org.relais.web.UploadForm;
import org.relais.web.Visitor;

/** Blocking a whole list: the file is read into fingerprints while it comes, told about, and done by a second press. */
@Path("/staff/subscribers/suppressions/files")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class OppositionFilePages {
    private static final int SHOWN = 200;
    private static final int STRIDE = 5_000;

    @Inject
    private OppositionFileService service;

    @Inject
    private Seal seal;

    @Inject
    private Visitor visitor;

    @GET
    public Response form() {
        return form(Map.of()).response();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(List<EntityPart> parts) throws IOException {
        try (UploadForm form = new UploadForm(parts)) {
            try {
                AddressLines lines = AddressLines.read(form.content(), seal::fingerprint);
                return Page.see(path(service.read(lines, form.typed("source"), form.typed("cause"))));
            } catch (Refusal refusal) {
                return form(form.typed()).refused(refusal).response();
            }
        }
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response file(@PathParam("id") long id) {
        return Page.of("opposition/file")
                .with("file", service.find(id))
                .with("refused", service.refused(id, 0, SHOWN))
                .with("locale", visitor.locale())
                .response();
    }

    @POST
    @Path("{id:\\d{1,18}}/start")
    public Response start(@PathParam("id") long id) {
        service.start(id);
        return Page.see(path(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/give-up")
    public Response giveUp(@PathParam("id") long id) {
        service.giveUp(id);
        return Page.see(path(id));
    }

    @GET
    @Path("{id:\\d{1,18}}/refused.csv")
    @Produces("text/csv")
    public Response refused(@PathParam("id") long id) {
        service.find(id);
        Locale locale = visitor.locale();
        StreamingOutput csv = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            RefusedAddressesCsv.write(writer, line -> service.refused(id, line, STRIDE), locale);
            writer.flush();
        };
        return Response.ok(csv, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"suppressions-" + id + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String path(long id) {
        return "/staff/subscribers/suppressions/files/" + id;
    }

    private static Page form(Map<String, String> typed) {
        return Page.of("opposition/upload").with("form", typed).with("causes", Opposition.Cause.values());
    }
}
