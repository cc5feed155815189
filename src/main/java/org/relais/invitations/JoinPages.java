package org.relais.invitations;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.relais.Refusal;
import org.relais.registrations.Registration;
import org.relais.web.Messages;
import org.relais.web.Page;
import org.relais.web.Visitor;
import org.relais.webinars.JoinLinks;

/** The page before the room: a countdown, then a button, then the way in. */
@Path("/me/join/{token}")
@PermitAll
public class JoinPages {
    @Inject
    private JoinService service;

    @Inject
    private JoinLinks rooms;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @GET
    public Response before() {
        return page("invitations/join", service.threshold(token)).response();
    }

    /** It leads out of the house, which a form may not (Content-Security-Policy), but its answer may. */
    @POST
    public Response enter() {
        Threshold threshold = service.enter(token);
        Registration registration = threshold.registration();
        String name = registration.name() == null ? say("join.somebody") : registration.name();
        String room = rooms.open(threshold.webinar(), threshold.date(), name, String.valueOf(registration.id()))
                .map(URI::toString)
                .orElseThrow(() -> Refusal.conflict("join.no-room"));
        return Response.fromResponse(
                        page("invitations/room", threshold).with("room", room).response())
                .header("Refresh", "0;url=" + room)
                .build();
    }

    private String say(String key) {
        return Messages.text(visitor.locale(), key);
    }

    private Page page(String template, Threshold threshold) {
        return Page.of(template)
                .with("threshold", threshold)
                .with("token", token)
                .with("locale", visitor.locale())
                .with("title", threshold.title(visitor.locale()));
    }
}
