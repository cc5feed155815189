package org.relais.registrations;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** Confirming one's address: looking changes nothing, a press of the button does, and a second press says so (D17, D18). */
@Path("/registrations/confirm/{token}")
@PermitAll
public class ConfirmPages {
    @Inject
    private RegisteringService service;

    @Inject
    private RegistrationLinks links;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        Registration registration = service.toConfirm(token);
        return Page.of("registrations/confirm")
                .with("registration", registration)
                .with("token", token)
                .response();
    }

    @POST
    public Response confirm() {
        boolean confirmed = service.confirm(token);
        return Page.see(
                "/me/registrations/" + links.personToken(service.toConfirm(token)),
                confirmed ? "registration-confirmed" : "already");
    }
}
