package org.relais.subscribers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.staff.Role;
import org.relais.web.Visitor;

/** Importing a file of subscribers, as JSON tells it. */
@Path("/api/v1/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
@Tag(name = "Subscribers")
public class ImportApi {
    @Inject
    private SubscriberImport imports;

    @Inject
    private ImportService service;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private Visitor visitor;

    /** What became of a file; every refused line is counted, the first 10,000 are named. */
    public record ImportResult(
            long id, boolean finished, long added, long present, long refused, List<Line> refusedLines) {}

    /** @param reason the code, {@code sentence} says it in the caller's language */
    public record Line(long line, Reason reason, String sentence, String value) {}

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a CSV file",
            description = "Parts: file, source, consentDate (such as 2026-09-30), basis (CONSENT, LEGITIMATE_INTEREST,"
                    + " PUBLIC_TASK). A text/csv body takes the last three as query parameters.")
    public Response form(List<EntityPart> parts) throws IOException {
        try (ImportForm form = new ImportForm(parts)) {
            ImportTerms terms = form.terms(subscribers.today());
            return created(imports.run(form.content(), form.fileName(), terms));
        }
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @Operation(summary = "Import a CSV file sent as the body")
    public Response body(
            InputStream csv,
            @QueryParam("source") String source,
            @QueryParam("consentDate") String consentDate,
            @QueryParam("basis") String basis) {
        ImportTerms terms = ImportTerms.of(source, consentDate, basis, subscribers.today());
        return created(imports.run(csv, "", terms));
    }

    @GET
    @Path("imports/{id:\\d{1,18}}")
    @Operation(summary = "Read what became of an import")
    public ImportResult get(@PathParam("id") long id) {
        ImportRun run = service.find(id);
        return new ImportResult(
                id,
                run.finishedAt() != null,
                run.added(),
                run.present(),
                run.refused(),
                service.refused(id, ImportService.MOST_KEPT).stream()
                        .map(this::line)
                        .toList());
    }

    private Response created(long id) {
        return Response.created(URI.create("/api/v1/subscribers/imports/" + id))
                .entity(get(id))
                .build();
    }

    private Line line(RefusedLine line) {
        return new Line(line.line(), line.reason(), line.sentence(visitor.locale()), line.detail());
    }
}
