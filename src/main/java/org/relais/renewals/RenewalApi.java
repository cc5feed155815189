package org.relais.renewals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.staff.Role;

/** Who is asked whether they want to go on, as JSON: figures alone. */
@Path("/api/v1/renewals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
@Tag(name = "Renewals")
public class RenewalApi {
    @Inject
    private RenewalService service;

    @GET
    @Operation(
            summary = "Count who did nothing for so long that they are asked, and what they made of it",
            description =
                    "due are still to be asked; unanswered and reminded may still answer; continued and letGo are done.")
    public Figures figures() {
        return service.figures();
    }
}
