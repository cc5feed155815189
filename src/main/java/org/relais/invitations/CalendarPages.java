package org.relais.invitations;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** Somebody's own calendar feed: the feed, and the page that says how to follow it and makes another link. */
@Path("/me/calendar")
@PermitAll
public class CalendarPages {
    private static final String TOKEN = "{token:[A-Za-z0-9_-]{20,60}}";

    @Inject
    private PersonalFeedService service;

    @GET
    @Path(TOKEN)
    public Response page(@PathParam("token") String token) {
        return Page.of("invitations/calendar").with("held", service.held(token)).response();
    }

    /** The same bytes until something changed (CALENDAR 36). */
    @GET
    @Path(TOKEN + ".ics")
    public Response feed(@Context Request request, @PathParam("token") String token) {
        Response answer = service.read(token).answer(request, "private, max-age=300");
        return Response.fromResponse(answer)
                .header("X-Robots-Tag", "noindex")
                .header("Content-Disposition", "inline; filename=\"agenda.ics\"")
                .build();
    }

    @POST
    @Path(TOKEN + "/renew")
    public Response renew(@PathParam("token") String token) {
        return Page.see("/me/calendar/" + service.renew(token), "calendar-renewed");
    }
}
