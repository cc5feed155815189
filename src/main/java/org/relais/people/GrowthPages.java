package org.relais.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;

/** How the list grows and how well it is, in figures with their bars; no address stands here (P15). */
@Path("/staff/subscribers/growth")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
public class GrowthPages {
    @Inject
    private PeopleService people;

    @Inject
    private KeptFigures figures;

    @GET
    public Response growth() {
        return Page.of("people/growth")
                .with("growth", people.growth())
                .with("figures", figures.now())
                .response();
    }
}
