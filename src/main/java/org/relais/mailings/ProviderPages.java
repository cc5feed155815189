package org.relais.mailings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** « Fournisseurs de messagerie »: how each takes our mail, and the switch a person has for each. */
@Path("/staff/providers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class ProviderPages {
    @Inject
    private ProviderService service;

    @GET
    public Response providers() {
        return page("").response();
    }

    @POST
    @Path("pause")
    public Response pause(@FormParam("name") @DefaultValue("") String name) {
        try {
            service.pause(name);
            return Page.see("/staff/providers", "provider-paused");
        } catch (Refusal refusal) {
            return page(name).refused(refusal).response();
        }
    }

    @POST
    @Path("resume")
    public Response resume(@FormParam("name") @DefaultValue("") String name) {
        service.resume(name);
        return Page.see("/staff/providers", "provider-resumed");
    }

    private Page page(String typed) {
        return Page.of("mailings/providers").with("providers", service.all()).with("typed", typed);
    }
}
