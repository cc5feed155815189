package org.relais.invitations;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** The page before the room: a countdown, then a button, then the way in. */
@Path("/me/join/{token}")
@PermitAll
public class JoinPages {
    @Inject
    private JoinService service;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @GET
    public Response before() {
        return page("invitations/join", service.threshold(token)).response();
    }

    @POST
    public Response enter() {
        service.enter(token);
        return Page.see("/me/join/" + token + "/room");
    }

    /** The last step leaves the house, which a form may not (Content-Security-Policy), a page may. */
    @GET
    @Path("room")
    public Response room() {
        Threshold threshold = service.threshold(token);
        if (threshold.state() != Threshold.State.OPEN) {
            return Page.see("/me/join/" + token);
        }
        String room = threshold.webinar().venue().link();
        return Response.fromResponse(
                        page("invitations/room", threshold).with("room", room).response())
                .header("Refresh", "0;url=" + room)
                .build();
    }

    private Page page(String template, Threshold threshold) {
        return Page.of(template)
                .with("threshold", threshold)
                .with("token", token)
                .with("locale", visitor.locale())
                .with("title", threshold.title(visitor.locale()));
    }
}
