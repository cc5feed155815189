package org.relais.renewals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;

/** How many did nothing for so long that they are asked, and what they made of it; no address stands here (P15). */
@Path("/staff/subscribers/renewals")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
public class RenewalPages {
    @Inject
    private RenewalService service;

    @GET
    public Response renewals() {
        return Page.of("renewals/renewals").with("figures", service.figures()).response();
    }
}
