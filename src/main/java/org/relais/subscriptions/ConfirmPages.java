package org.relais.subscriptions;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** Confirming one's address: looking changes nothing, a press of the button does, and a second press says so (D17, D18). */
@Path("/newsletter/confirm/{token}")
@PermitAll
public class ConfirmPages {
    @Inject
    private ConfirmService service;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        return Page.of("subscriptions/confirm")
                .with("request", service.find(token))
                .with("token", token)
                .response();
    }

    @POST
    public Response confirm() {
        return service.confirm(token)
                .map(preferences -> Page.see("/me/preferences/" + preferences, "subscribed"))
                .orElseGet(() -> Page.see("/newsletter/confirm/" + token, "already"));
    }
}
