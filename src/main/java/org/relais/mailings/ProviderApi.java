package org.relais.mailings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.outbox.Provider;
import org.relais.staff.Role;

/** The same as the page. */
@Path("/api/v1/providers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "providers", description = "How the mail providers take our messages")
public class ProviderApi {
    private static final String NAME = "{name:[A-Za-z0-9.-]{1,253}}";

    @Inject
    private ProviderService service;

    /**
     * @param perSecond messages a second it is given at most; null means no bound
     * @param rate messages a second while it is slowed
     * @param probeAt when one message is tried; null while a person keeps it shut
     */
    public record Seen(
            String name,
            String state,
            String keptBy,
            Integer perSecond,
            Integer lanes,
            Double rate,
            String reason,
            Instant since,
            Instant probeAt,
            long waiting) {
        static Seen of(ProviderService.Seen seen) {
            Provider provider = seen.provider();
            boolean probed = provider.state().shut() && provider.keeper() == Provider.Keeper.LANES;
            return new Seen(
                    provider.name(),
                    provider.state().name(),
                    provider.keeper().name(),
                    seen.bound() == null || seen.bound().perSecond() == 0
                            ? null
                            : seen.bound().perSecond(),
                    seen.bound() == null || seen.bound().lanes() == 0
                            ? null
                            : seen.bound().lanes(),
                    provider.rate(),
                    provider.reason(),
                    provider.since(),
                    probed ? provider.probeAt() : null,
                    provider.waiting());
        }
    }

    @GET
    @Operation(operationId = "providers", summary = "Read the groups, and the domains that are not open")
    public List<Seen> providers() {
        return service.all().stream().map(Seen::of).toList();
    }

    @POST
    @Path(NAME + "/pause")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "pauseProvider", summary = "Let issues for it wait; a group, or any domain")
    public Seen pause(@PathParam("name") String name) {
        service.pause(name);
        return Seen.of(service.find(name));
    }

    @POST
    @Path(NAME + "/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resumeProvider", summary = "Let them leave again")
    public List<Seen> resume(@PathParam("name") String name) {
        service.resume(name);
        return providers();
    }
}
