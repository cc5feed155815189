package org.relais.verification;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.resources.Content;
import org.relais.resources.Draft;
import org.relais.resources.Resource;
import org.relais.resources.ResourceKind;
import org.relais.resources.ResourceService;
import org.relais.resources.ResourceStatus;
import org.relais.resources.When;
import org.relais.staff.Role;

/** Contributions for other programs: submit, read, decide. */
@Path("/api/v1/resources")
@Tag(name = "resources", description = "Contributions to the resource centre and their verification")
@RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResourceApi {
    @Inject
    private ResourceService service;

    /** A contribution as a caller gives it. */
    @Schema(name = "ResourceSubmission")
    public record Submission(
            @Schema(
                    required = true,
                    enumeration = {"DOCUMENT", "EVENT", "ACTION", "TRAINING", "PODCAST", "TOOL"})
            String kind,

            @Schema(required = true, maxLength = 160) String title,
            @Schema(required = true, maxLength = 600) String summary,

            @Schema(description = "Markdown", maxLength = 20_000)
            String body,

            @Schema(description = "http or https", maxLength = 500)
            String link,

            @Schema(description = "ISO 8601; without an offset, the hour of Paris. Required for an event.")
            String startsAt,

            String endsAt,
            @Schema(maxLength = 200) String place,

            @Schema(description = "INSEE codes; none is national")
            Set<String> departements,

            @Schema(description = "At most 8, of 40 characters")
            Set<String> themes,

            @Schema(
                    description =
                            "CHILD_PROTECTION, JUSTICE, POLICE, HEALTH, EDUCATION, PREVENTION, RELATIVES, MINORS, PUBLIC")
            Set<String> audience,

            @Schema(required = true, maxLength = 160) String organisation,

            @Schema(description = "For the team only, never published", maxLength = 254)
            String contact) {

        Draft draft() {
            return new Draft(
                    ResourceKind.of(kind).orElse(null),
                    title,
                    summary,
                    body,
                    link,
                    When.typed(startsAt, endsAt),
                    place,
                    departements == null ? Set.of() : departements,
                    themes == null ? Set.of() : themes,
                    audience == null
                            ? Set.of()
                            : audience.stream().map(Submission::known).collect(Collectors.toSet()));
        }

        private static Audience known(String name) {
            return Audience.of(name)
                    .orElseThrow(
                            () -> Refusal.invalid("audience", "resource.audience-unknown", name == null ? "" : name));
        }
    }

    /** A resource as it stands. */
    @Schema(name = "Resource")
    public record Seen(
            Long id,
            String kind,
            String title,
            String summary,
            String body,
            String link,
            Instant startsAt,
            Instant endsAt,
            String zone,
            String place,
            Set<String> departements,
            Set<String> themes,
            Set<Audience> audience,
            String organisation,
            String status,
            Instant submittedAt,
            Instant validatedAt,
            int version) {
        static Seen of(Resource resource) {
            Content content = resource.content();
            return new Seen(
                    resource.id(),
                    content.kind().name(),
                    content.title(),
                    content.summary(),
                    content.body(),
                    content.link(),
                    content.startsAt(),
                    content.endsAt(),
                    content.zone().getId(),
                    content.place(),
                    content.departements(),
                    content.themes(),
                    content.audience(),
                    resource.author().organisation(),
                    resource.status().name(),
                    resource.submittedAt(),
                    resource.validatedAt(),
                    resource.version());
        }
    }

    /**
     * Some of them.
     *
     * @param next give it as {@code after} for the following ones; absent at the end
     */
    @Schema(name = "Resources")
    public record Some(List<Seen> resources, Long next) {}

    /** A word to the author. */
    @Schema(name = "Reason")
    public record Reason(
            @Schema(required = true, maxLength = 2_000) String reason) {}

    @POST
    @RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
    @Operation(operationId = "submitResource", summary = "Submit a contribution; it waits for its verification")
    @APIResponse(responseCode = "201", description = "Submitted; Location is its address")
    @APIResponse(responseCode = "422", description = "A value does not fit; « field » names it")
    public Response submit(Submission submission) {
        if (submission == null) {
            throw Refusal.invalid("kind", "resource.kind-unknown");
        }
        Resource resource = service.submit(submission.draft(), submission.organisation(), submission.contact());
        return Response.created(URI.create("/api/v1/resources/" + resource.id()))
                .entity(Seen.of(resource))
                .build();
    }

    @GET
    @RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
    @Operation(operationId = "resources", summary = "Read contributions by number, page after page")
    public Some resources(
            @QueryParam("status") String status,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("size") @DefaultValue("50") int size) {
        List<Resource> found = service.after(after, wanted(status), size);
        boolean more = !found.isEmpty() && found.size() >= Math.min(size, ResourceService.MOST);
        return new Some(
                found.stream().map(Seen::of).toList(),
                more ? found.get(found.size() - 1).id() : null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
    @Operation(operationId = "resource", summary = "Read one")
    public Seen resource(@PathParam("id") long id) {
        return Seen.of(service.find(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/validate")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "validateResource", summary = "Make it public; repeating it changes nothing")
    @APIResponse(responseCode = "409", description = "Its state does not allow it")
    public Seen validate(@PathParam("id") long id) {
        service.validate(id);
        return resource(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/reject")
    @Operation(operationId = "rejectResource", summary = "Refuse it, with a reason")
    public Seen reject(@PathParam("id") long id, Reason reason) {
        service.reject(id, words(reason));
        return resource(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/ask-for-changes")
    @Operation(operationId = "askForChanges", summary = "Ask its author for changes, with a reason")
    public Seen askForChanges(@PathParam("id") long id, Reason reason) {
        service.askForChanges(id, words(reason));
        return resource(id);
    }

    private static String words(Reason reason) {
        return reason == null ? null : reason.reason();
    }

    private static Optional<ResourceStatus> wanted(String status) {
        if (status == null || status.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(ResourceStatus.of(status)
                .orElseThrow(() -> Refusal.invalid("status", "resource.status-unknown", status)));
    }
}
