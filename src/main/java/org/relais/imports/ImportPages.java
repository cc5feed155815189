package org.relais.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.relais.consents.Basis;
import org.relais.staff.Role;
import org.relais.subscribers.ImportTerms;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Page;
import org.relais.web.Settings;
import org.relais.web.UploadForm;
import org.relais.web.Visitor;

/** Bringing a file of subscribers in, how far it is, and what became of each of its lines. */
@Path("/staff/subscribers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
public class ImportPages {
    private static final int SHOWN = 200;
    private static final int PAGE = 25;
    private static final int STRIDE = 5_000;

    @Inject
    private Reception reception;

    @Inject
    private ImportService service;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private Visitor visitor;

    @Inject
    private Settings settings;

    @GET
    @Path("import")
    public Response form() {
        return form(Map.of()).response();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(List<EntityPart> parts) throws IOException {
        try (UploadForm form = new UploadForm(parts)) {
            try {
                ImportTerms terms = ImportForm.terms(form, subscribers.today());
                return Page.see(path(reception.receive(form.content(), form.fileName(), terms)) + "/columns");
            } catch (Refusal refusal) {
                return form(form.typed()).refused(refusal).response();
            }
        }
    }

    @GET
    @Path("imports")
    public Response imports(@QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        List<ImportRun> page = service.page(before, PAGE);
        return Page.of("imports/imports")
                .with("runs", page)
                .with("next", page.size() == PAGE ? page.get(PAGE - 1).id() : null)
                .response();
    }

    @GET
    @Path("imports/{id:\\d{1,18}}")
    public Response result(@PathParam("id") long id) {
        ImportRun run = service.find(id);
        return run.status() == ImportRun.Status.RECEIVED
                ? Page.see(path(id) + "/columns")
                : page(run).response();
    }

    @POST
    @Path("imports/{id:\\d{1,18}}/start")
    public Response start(@PathParam("id") long id) {
        try {
            service.start(id);
            return Page.see(path(id));
        } catch (Refusal refusal) {
            return page(service.find(id)).refused(refusal).response();
        }
    }

    @POST
    @Path("imports/{id:\\d{1,18}}/try-again")
    public Response tryAgain(@PathParam("id") long id) {
        service.tryAgain(id);
        return Page.see(path(id));
    }

    @POST
    @Path("imports/{id:\\d{1,18}}/stop-asking")
    public Response stopAsking(@PathParam("id") long id) {
        service.stopAsking(id);
        return Page.see(path(id), "asking-stopped");
    }

    @POST
    @Path("imports/{id:\\d{1,18}}/give-up")
    public Response giveUp(@PathParam("id") long id) {
        service.giveUp(id);
        return Page.see("/staff/subscribers/imports", "import-given-up");
    }

    @GET
    @Path("imports/{id:\\d{1,18}}/refused.csv")
    @Produces("text/csv")
    public Response refused(@PathParam("id") long id) {
        service.find(id);
        Locale locale = visitor.locale();
        StreamingOutput csv = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            RefusedCsv.write(writer, line -> service.refused(id, line, STRIDE), locale);
            writer.flush();
        };
        return Response.ok(csv, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    static String path(long id) {
        return "/staff/subscribers/imports/" + id;
    }

    private Page page(ImportRun run) {
        return Page.of("imports/import")
                .with("run", run)
                .with("answers", service.answers(run).orElse(null))
                .with("hours", 1 + run.tally().added() / settings.asks().perHour())
                .with("refused", service.refused(run.id(), 0, SHOWN))
                .with("locale", visitor.locale());
    }

    private static Page form(Map<String, String> typed) {
        return Page.of("imports/form").with("form", typed).with("bases", Basis.values());
    }
}
