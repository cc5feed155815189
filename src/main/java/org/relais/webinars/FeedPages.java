package org.relais.webinars;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.relais.calendar.Meeting;
import org.relais.web.Settings;

/** Webinars for calendar programs: the feed that anyone may follow. */
@Path("/webinars.ics")
@PermitAll
public class FeedPages {
    private static final String TYPE = "text/calendar;charset=utf-8";

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
        WebinarFeed feed = new WebinarFeed(
                new Choice(theme, departement).of(service.followed()),
                settings.network(),
                settings.baseUrl(),
                organizer());
        EntityTag tag = new EntityTag(feed.digest());
        Date changed = Date.from(feed.changedAt());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(changed, tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(feed.text().getBytes(StandardCharsets.UTF_8), TYPE) : unchanged;
        return answer.tag(tag)
                .lastModified(changed)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }

    private Meeting.Organizer organizer() {
        return new Meeting.Organizer(settings.network(), settings.organizer());
    }
}
