package org.relais.renewals;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** « Souhaitez-vous continuer ? »: looking changes nothing, a press says yes, a second press says so (D17, D18). */
@Path("/newsletter/still/{token}")
@PermitAll
public class StillPages {
    @Inject
    private RenewalService service;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        return Page.of("renewals/still")
                .with("question", service.question(token))
                .with("token", token)
                .response();
    }

    @POST
    public Response goOn() {
        boolean now = service.goOn(token, visitor.locale());
        return Page.see("/newsletter/still/" + token, now ? "renewed" : "already");
    }
}
