package org.relais.door;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** « Ce n’est pas moi » in a mail leads here. Looking changes nothing (D17); pressing twice is fine (D18). */
@Path("/not-me/{token}")
@PermitAll
public class NotMePages {
    @Inject
    private DoorService service;

    @GET
    public Response page(@PathParam("token") String token) {
        return Page.of("door/not-me")
                .with("token", token)
                .with("known", service.knows(token))
                .response();
    }

    @POST
    public Response notMe(@PathParam("token") String token) {
        boolean now = service.notMe(token);
        return Page.see("/not-me/" + token, now ? "not-me" : "already");
    }
}
