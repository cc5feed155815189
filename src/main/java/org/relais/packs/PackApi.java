package org.relais.packs;

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
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.staff.Role;

/** Documentation packs for other programs: send one, see what became of it. */
@Path("/api/v1/packs")
@Tag(name = "packs", description = "Public resources sent to one person who asked")
@RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PackApi {
    @Inject
    private PackService packs;

    @Inject
    private SentPackService sent;

    /** A pack as a caller gives it. */
    @Schema(name = "PackRequest")
    public record Asked(
            @Schema(required = true, description = "Numbers of public resources, 1 to 20, in the order of the mail")
            List<Long> resources,

            @Schema(required = true, maxLength = 254) String email,

            @Schema(description = "fr or en; fr by default") String language,

            @Schema(description = "The mail names neither the subject nor the network")
            boolean discreet,

            @Schema(required = true, description = "Plain text above the list", maxLength = 2_000)
            String word) {

        Letter letter() {
            Letter.Manner manner = discreet ? Letter.Manner.DISCREET : Letter.Manner.PLAIN;
            return Letter.typed(email, language == null ? "fr" : language, manner, word);
        }
    }

    /** A pack that has left; who it went to is not told. */
    @Schema(name = "Pack")
    public record Seen(
            Long id, List<Long> resources, String sentBy, Instant sentAt, Outcome outcome, boolean forgotten) {
        static Seen of(SentPackService.Sent sent) {
            Pack pack = sent.pack();
            return new Seen(
                    pack.id(),
                    pack.resources(),
                    pack.senderName(),
                    pack.sentAt(),
                    sent.outcome(),
                    pack.status() == PackStatus.FORGOTTEN);
        }
    }

    /** One page of them. */
    @Schema(name = "Packs")
    public record Some(long total, int page, int pages, List<Seen> packs) {}

    /** How many packs left in a month. */
    @Schema(name = "PackMonth")
    public record Month(LocalDate first, long packs) {}

    /** How often a resource was sent. */
    @Schema(name = "PackResource")
    public record Wanted(long resource, String title, long packs) {}

    /** What all packs were. */
    @Schema(name = "PackFigures")
    public record Figures(List<Month> months, List<Wanted> mostAsked) {}

    @POST
    @Operation(operationId = "sendPack", summary = "Send public resources to one person who asked")
    @APIResponse(responseCode = "201", description = "On its way; Location is its address")
    @APIResponse(responseCode = "409", description = "Too many packs, or too many to this address")
    @APIResponse(responseCode = "422", description = "A value does not fit; « field » names it")
    public Response send(Asked asked) {
        if (asked == null || asked.resources() == null || asked.resources().isEmpty()) {
            throw Refusal.invalid("resources", "pack.empty");
        }
        long id = packs.send(asked.letter(), asked.resources());
        return Response.created(URI.create("/api/v1/packs/" + id))
                .entity(pack(id))
                .build();
    }

    @GET
    @Operation(operationId = "packs", summary = "Packs that have left, the newest first")
    public Some packs(@QueryParam("page") @DefaultValue("1") int page) {
        SentPackService.SentPage found = sent.sent(page);
        return new Some(
                found.total(),
                found.page(),
                found.pages(),
                found.packs().stream().map(Seen::of).toList());
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(operationId = "pack", summary = "One of them, and what became of it")
    public Seen pack(@PathParam("id") long id) {
        return Seen.of(sent.find(id).sent());
    }

    @GET
    @Path("figures")
    @Operation(operationId = "packFigures", summary = "Packs of the last twelve months, and what is asked most")
    public Figures figures() {
        SentPackService.Figures figures = sent.figures();
        return new Figures(
                figures.months().stream()
                        .map(each -> new Month(each.first(), each.packs()))
                        .toList(),
                figures.asked().stream()
                        .map(each -> new Wanted(each.id(), each.title(), each.packs()))
                        .toList());
    }
}
