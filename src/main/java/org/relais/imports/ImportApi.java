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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.askings.Answers;
import org.relais.files.FirstLines;
import org.relais.files.Reason;
import org.relais.staff.Role;
import org.relais.subscribers.ImportTerms;
import org.relais.subscribers.SubscriberService;
import org.relais.web.UploadForm;
import org.relais.web.Visitor;

/** Importing files of subscribers, as JSON tells it. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
@Tag(name = "Imports")
public class ImportApi {
    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private Reception reception;

    @Inject
    private ImportService service;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private Visitor visitor;

    /**
     * A file and how far it is.
     *
     * @param agreement TO_BE_ASKED when each person is asked first
     * @param fileLines how many lines it has at most; {@code lines} are read so far
     * @param added with TO_BE_ASKED whoever is asked; in a check whoever would be
     * @param answers what those who are asked made of it; absent when nobody is
     */
    public record OneImport(
            long id,
            ImportRun.Status status,
            String fileName,
            String source,
            ImportTerms.Agreement agreement,
            Instant startedAt,
            Instant finishedAt,
            long fileLines,
            long lines,
            long added,
            long present,
            long refused,
            Answers answers) {
        static OneImport of(ImportRun run, Answers answers) {
            return new OneImport(
                    run.id(),
                    run.status(),
                    run.fileName(),
                    run.terms().source(),
                    run.terms().agreement(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.reading().lines(),
                    run.tally().lines(),
                    run.tally().added(),
                    run.tally().present(),
                    run.tally().refused(),
                    answers);
        }
    }

    /** @param next what to give as {@code before} for the following page; absent on the last */
    public record ImportList(List<OneImport> imports, Long next) {}

    /** @param reason the code, {@code sentence} says it in the caller's language */
    public record Line(long line, Reason reason, String sentence, String value) {}

    /** @param next what to give as {@code after} for the following page; absent on the last */
    public record RefusedLines(List<Line> lines, Long next) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a CSV file",
            description = "Parts: file, source, consentDate (such as 2026-09-30), basis (CONSENT, LEGITIMATE_INTEREST,"
                    + " PUBLIC_TASK), and agreement: TO_BE_ASKED asks each person by a mail first. A text/csv body takes"
                    + " the last four as query parameters. Columns are found by the"
                    + " names in the first line. It is done in the background: read the import again until it is FINISHED."
                    + " With check=true it is only read through, and adds nobody until it is started.")
    public Response form(List<EntityPart> parts, @QueryParam("check") @DefaultValue("false") boolean check)
            throws IOException {
        try (UploadForm form = new UploadForm(parts)) {
            ImportTerms terms = ImportForm.terms(form, subscribers.today());
            return taken(reception.receive(form.content(), form.fileName(), terms), check);
        }
    }

    @POST
    @Consumes("text/csv")
    @Operation(summary = "Import a CSV file sent as the body")
    public Response body(
            InputStream csv,
            @QueryParam("source") String source,
            @QueryParam("consentDate") String consentDate,
            @QueryParam("basis") String basis,
            @QueryParam("agreement") String agreement,
            @QueryParam("check") @DefaultValue("false") boolean check) {
        ImportTerms terms = ImportTerms.of(source, consentDate, basis, subscribers.today())
                .by(ImportTerms.Agreement.named(agreement));
        return taken(reception.receive(csv, "", terms), check);
    }

    @GET
    @Operation(summary = "List imports, the newest first", description = "Give the next of a page as before.")
    public ImportList list(
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("size") @DefaultValue("20") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<ImportRun> page = service.page(before, most);
        return new ImportList(
                page.stream().map(this::told).toList(),
                page.size() == most ? page.get(most - 1).id() : null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read how far an import is")
    public OneImport get(@PathParam("id") long id) {
        return told(service.find(id));
    }

    private OneImport told(ImportRun run) {
        return OneImport.of(run, service.answers(run).orElse(null));
    }

    @GET
    @Path("{id:\\d{1,18}}/refused")
    @Operation(summary = "Read the refused lines, in the order of the file", description = "Every one has its reason.")
    public RefusedLines refused(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("size") @DefaultValue("100") int size) {
        service.find(id);
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<RefusedLine> page = service.refused(id, after, most);
        return new RefusedLines(
                page.stream().map(this::line).toList(),
                page.size() == most ? page.get(most - 1).line() : null);
    }

    @POST
    @Path("{id:\\d{1,18}}/start")
    @Operation(summary = "Import what was checked")
    public OneImport start(@PathParam("id") long id) {
        service.start(id);
        return get(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/give-up")
    @Operation(summary = "Give an import up", description = "Who is in stays in; the file is forgotten.")
    public OneImport giveUp(@PathParam("id") long id) {
        service.giveUp(id);
        return get(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/stop-asking")
    @Operation(summary = "Write to nobody more of those who are to be asked")
    public OneImport stopAsking(@PathParam("id") long id) {
        service.stopAsking(id);
        return get(id);
    }

    private Response taken(long id, boolean check) {
        try {
            if (check) {
                FirstLines top = service.top(id, null, null);
                service.check(id, top, top.guess());
            } else {
                service.start(id);
            }
        } catch (Refusal unreadable) {
            service.discard(id); // nobody could say here what its columns are
            throw unreadable;
        }
        return Response.accepted(get(id))
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    private Line line(RefusedLine line) {
        return new Line(line.line(), line.reason(), line.sentence(visitor.locale()), line.detail());
    }
}
