package org.relais.contributions;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** Confirming one's address: looking changes nothing, a press of the button does, and a second press says so (D17, D18). */
@Path("/contributions/confirm/{token}")
@PermitAll
public class ConfirmPages {
    @Inject
    private ContributionService service;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        return Page.of("contributions/confirm")
                .with("followed", service.toConfirm(token))
                .with("token", token)
                .response();
    }

    @POST
    public Response confirm() {
        boolean now = service.confirm(token);
        return Page.see(
                ContributionPages.path(service.toConfirm(token).token()), now ? "contribution-confirmed" : "already");
    }
}
