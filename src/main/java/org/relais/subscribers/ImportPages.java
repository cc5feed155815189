package org.relais.subscribers;

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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.relais.Refusal;
import org.relais.consents.Basis;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Bringing a file of subscribers in, and what became of each of its lines. */
@Path("/staff/subscribers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
public class ImportPages {
    private static final int SHOWN = 200;

    @Inject
    private SubscriberImport imports;

    @Inject
    private ImportService service;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private Visitor visitor;

    @GET
    @Path("import")
    public Response form() {
        return form(Map.of()).response();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(List<EntityPart> parts) throws IOException {
        try (ImportForm form = new ImportForm(parts)) {
            try {
                ImportTerms terms = form.terms(subscribers.today());
                long id = imports.run(form.content(), form.fileName(), terms);
                return Page.see("/staff/subscribers/imports/" + id);
            } catch (Refusal refusal) {
                return form(form.typed()).refused(refusal).response();
            }
        }
    }

    @GET
    @Path("imports/{id:\\d{1,18}}")
    public Response result(@PathParam("id") long id) {
        return Page.of("subscribers/import-result")
                .with("run", service.find(id))
                .with("refused", service.refused(id, SHOWN))
                .with("locale", visitor.locale())
                .response();
    }

    @GET
    @Path("imports/{id:\\d{1,18}}/refused.csv")
    @Produces("text/csv")
    public Response refused(@PathParam("id") long id) {
        service.find(id);
        String csv = RefusedCsv.of(service.refused(id, ImportService.MOST_KEPT), visitor.locale());
        return Response.ok(csv, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Page form(Map<String, String> typed) {
        return Page.of("subscribers/import").with("form", typed).with("bases", Basis.values());
    }
}
