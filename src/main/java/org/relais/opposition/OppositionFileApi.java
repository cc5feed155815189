package org.relais.opposition;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.files.Reason;
import org.relais.staff.Role;
import org.relais.web.Seal;
import org.relais.web.Visitor;

/** Blocking a whole list, as JSON. */
@Path("/api/v1/suppression-files")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
@Tag(name = "Suppressions")
public class OppositionFileApi {
    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private OppositionFileService service;

    @Inject
    private Seal seal;

    @Inject
    private Visitor visitor;

    /** @param known how many are subscribed, when it was read; {@code already} how many were blocked */
    public record OneFile(
            long id,
            OppositionFile.Status status,
            String source,
            Opposition.Cause cause,
            long addresses,
            long known,
            long already,
            long refused,
            long blocked) {
        static OneFile of(OppositionFile file) {
            return new OneFile(
                    file.id(),
                    file.status(),
                    file.source(),
                    file.cause(),
                    file.addresses(),
                    file.known(),
                    file.already(),
                    file.refused(),
                    file.blocked());
        }
    }

    /** @param reason the code, {@code sentence} says it in the caller's language */
    public record Line(long line, Reason reason, String sentence) {}

    /** @param next what to give as {@code after} for the following page; absent on the last */
    public record RefusedLines(List<Line> lines, Long next) {}

    @POST
    @Consumes({"text/csv", "text/plain"})
    @Operation(
            summary = "Read a list of addresses, without blocking anybody yet",
            description =
                    "An address a line or a CSV, at most 10 MB. Kept as keyed fingerprints only, for a day unless it is"
                            + " started. cause is OBJECTED, DEAD or ELSEWHERE.")
    public Response read(InputStream list, @QueryParam("source") String source, @QueryParam("cause") String cause) {
        long id = service.read(AddressLines.read(list, seal::fingerprint), source, cause);
        return Response.accepted(get(id))
                .location(URI.create("/api/v1/suppression-files/" + id))
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read how far it is")
    public OneFile get(@PathParam("id") long id) {
        return OneFile.of(service.find(id));
    }

    @GET
    @Path("{id:\\d{1,18}}/refused")
    @Operation(summary = "Read the refused lines, in the order of the file")
    public RefusedLines refused(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("size") @DefaultValue("100") int size) {
        service.find(id);
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<RefusedAddress> page = service.refused(id, after, most);
        return new RefusedLines(
                page.stream()
                        .map(each -> new Line(each.line(), each.reason(), each.sentence(visitor.locale())))
                        .toList(),
                page.size() == most ? page.get(most - 1).line() : null);
    }

    @POST
    @Path("{id:\\d{1,18}}/start")
    @Operation(summary = "Block who stands in it, in the background")
    public OneFile start(@PathParam("id") long id) {
        service.start(id);
        return get(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/give-up")
    @Operation(summary = "Forget it", description = "Who is blocked stays blocked.")
    public OneFile giveUp(@PathParam("id") long id) {
        service.giveUp(id);
        return get(id);
    }
}
