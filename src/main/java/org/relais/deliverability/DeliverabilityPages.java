package org.relais.deliverability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;

/** « Authentification du domaine »: what others are told about us, and what to publish. */
@Path("/staff/deliverability")
@RolesAllowed(Role.IS_ADMIN)
public class DeliverabilityPages {
    @Inject
    private Lookout lookout;

    @GET
    public Response report() {
        return Page.of("deliverability/report")
                .with("report", lookout.report().orElse(null))
                .response();
    }

    @POST
    @Path("again")
    public Response again() {
        lookout.lookAgain();
        return Page.see("/staff/deliverability");
    }
}
