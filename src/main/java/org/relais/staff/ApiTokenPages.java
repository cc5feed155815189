package org.relais.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.relais.Refusal;
import org.relais.web.Page;

/** Tokens for the API; a fresh one is shown on the answer to its form and never again. */
@Path("/staff/tokens")
@RolesAllowed(Role.IS_ADMIN)
public class ApiTokenPages {
    @Inject
    private ApiTokenService service;

    @GET
    public Response tokens() {
        return page("").response();
    }

    @POST
    public Response create(@DefaultValue("") @FormParam("name") String name, @FormParam("roles") List<String> roles) {
        try {
            String secret = service.create(name, AccountPages.roles(roles));
            return page("").with("secret", secret).response();
        } catch (Refusal refusal) {
            return page(name).refused(refusal).response();
        }
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") long id) {
        service.revoke(id);
        return Page.see("/staff/tokens", "token-revoked");
    }

    private Page page(String name) {
        return Page.of("staff/tokens")
                .with("tokens", service.all())
                .with("roles", Role.values())
                .with("form", Map.of("name", name));
    }
}
