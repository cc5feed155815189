package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** Changing one's address: confirming at the new one, stopping it at the old one. */
@Path("/me")
@PermitAll
public class AddressPages {
    @Inject
    private AddressService service;

    @GET
    @Path("address/{token}")
    public Response confirmation(@PathParam("token") String token) {
        return Page.of("preferences/confirm-address")
                .with("token", token)
                .with("finished", service.done(token))
                .response();
    }

    @POST
    @Path("address/{token}")
    public Response confirm(@PathParam("token") String token) {
        boolean now = service.confirm(token);
        return Page.see("/me/address/" + token, now ? "address-changed" : "already");
    }

    @GET
    @Path("address-stop/{token}")
    public Response stopping(@PathParam("token") String token) {
        return Page.of("preferences/stop-address")
                .with("token", token)
                .with("stoppable", service.stoppable(token))
                .response();
    }

    @POST
    @Path("address-stop/{token}")
    public Response stop(@PathParam("token") String token) {
        boolean now = service.stop(token);
        return Page.see("/me/address-stop/" + token, now ? "address-kept" : "already");
    }
}
