package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Having all of one's data erased: what goes is said first, and a button does it. */
@Path("/me/erase/{token}")
@PermitAll
public class ErasurePages {
    @Inject
    private ErasureService service;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        return Page.of("preferences/erase")
                .with("token", token)
                .with("finished", service.done(token))
                .response();
    }

    @POST
    public Response erase() {
        boolean now = service.erase(token, visitor.locale());
        return Page.see("/me/erase/" + token, now ? "erased" : "already");
    }
}
