package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.relais.Refusal;
import org.relais.staff.Actor;
import org.relais.staff.Role;
import org.relais.web.Page;

/** The team's way into the room, as moderators: a button, because a room may be made by it. */
@Path("/staff/webinars/{id:\\d{1,18}}/enter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class EnterPages {
    @Inject
    private WebinarService service;

    @Inject
    private JoinLinks links;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @PathParam("id")
    private long id;

    @GET
    public Response ask() {
        return page().response();
    }

    @POST
    public Response enter() {
        Webinar webinar = service.find(id);
        try {
            return links.openAsModerator(
                            webinar, webinar.current(clock.instant()), actor.name(), "team-" + actor.accountId())
                    .map(room -> Response.seeOther(room).build())
                    .orElseThrow(() -> Refusal.conflict("webinar.enter.none"));
        } catch (Refusal refusal) {
            return page().refused(refusal).response();
        }
    }

    private Page page() {
        Webinar webinar = service.find(id);
        return Page.of("webinars/enter").with("webinar", webinar).with("date", webinar.current(clock.instant()));
    }
}
