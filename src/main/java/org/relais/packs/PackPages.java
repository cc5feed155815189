package org.relais.packs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Packs that have left and their figures. An address stands on the page of its pack and in no list (P15). */
@Path("/staff/packs")
@RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
public class PackPages {
    @Inject
    private PackService packs;

    @Inject
    private SentPackService sent;

    @GET
    public Response packs(@QueryParam("page") @DefaultValue("1") int page) {
        return Page.of("packs/packs")
                .with("listing", sent.sent(page))
                .with("figures", sent.figures())
                .with("mine", packs.mine())
                .response();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response pack(@PathParam("id") long id) {
        return Page.of("packs/pack").with("opened", sent.find(id)).response();
    }
}
