package org.relais.webinars;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.relais.calendar.Meeting;
import org.relais.web.Settings;

/** Webinars for calendar programs: the feed that anyone may follow. */
@Path("/webinars.ics")
@PermitAll
public class FeedPages {
    @Inject
    private WebinarService service;

    @Inject
    private Settings settings;

    /** The same bytes until something changed, so a program that asks again with the ETag gets 304 (CALENDAR 36). */
    @GET
    public Response feed(
            @Context Request request,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("departement") @DefaultValue("") String departement) {
        return WebinarFeed.of(
                        new Choice(theme, departement).of(service.followed()),
                        settings.network(),
                        settings.baseUrl(),
                        organizer())
                .answer(request, "public, max-age=300");
    }

    private Meeting.Organizer organizer() {
        return new Meeting.Organizer(settings.network(), settings.organizer());
    }
}
