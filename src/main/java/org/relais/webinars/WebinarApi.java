package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Settings;
import org.relais.webinars.WebinarRecords.OneWebinar;
import org.relais.webinars.WebinarRecords.SomeWebinars;

/** Webinars for other programs: the same acts as the team's pages. */
@Path("/api/v1/webinars")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
@Tag(name = "webinars", description = "Planning: webinars, their dates, and what a change means for calendars")
public class WebinarApi {
    private static final int MOST = 100;

    @Inject
    private WebinarService service;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Another hour for one date. */
    @Schema(name = "WebinarMove")
    public record Move(
            @Schema(required = true, description = "On the webinar's own clocks, such as 2027-01-14T16:00")
            String start,

            @Schema(description = "As before when it is absent")
            Integer minutes) {}

    @GET
    @Operation(operationId = "webinars", summary = "Read webinars by number, page after page, drafts among them")
    public SomeWebinars webinars(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("size") @DefaultValue("50") int size) {
        int most = Math.max(1, Math.min(size, MOST));
        List<Webinar> found = service.after(after, most);
        return new SomeWebinars(
                found.stream().map(OneWebinar::of).toList(),
                found.size() == most ? found.get(most - 1).id() : null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(operationId = "webinar", summary = "Read one", description = "Its version comes as ETag too.")
    public Response webinar(@PathParam("id") long id) {
        return answer(Response.ok(), service.find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createWebinar", summary = "Make a draft")
    @APIResponse(responseCode = "201", description = "Made; Location is its address")
    @APIResponse(responseCode = "422", description = "A value does not fit; « field » names it")
    public Response create(WebinarRequest request) {
        PlanForm form = known(request).over(Planned.fresh(clock, settings.zone()));
        Webinar webinar = service.create(form.plan());
        return answer(Response.created(URI.create("/api/v1/webinars/" + webinar.id())), service.find(webinar.id()));
    }

    @PUT
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "editWebinar",
            summary = "Change what is given; those who registered are told as from the team's page",
            description = "With If-Match, a version that is no longer the newest answers 409.")
    public Response edit(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, WebinarRequest request) {
        Webinar now = service.find(id);
        service.edit(id, known(request).over(Planned.of(now.plan())).plan(), version(ifMatch, now));
        return webinar(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/publish")
    @Operation(operationId = "publishWebinar", summary = "Make it public; repeating it changes nothing")
    public Response publish(@PathParam("id") long id) {
        service.publish(id);
        return webinar(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/cancel")
    @Operation(operationId = "cancelWebinar", summary = "Cancel all of it, for good")
    public Response cancel(@PathParam("id") long id) {
        service.cancel(id);
        return webinar(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/dates/{date:\\d{1,18}}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "moveWebinarDate", summary = "Move one date; the others stay")
    public Response move(@PathParam("id") long id, @PathParam("date") long dateId, Move move) {
        WebinarDate date = service.find(id).date(dateId);
        Duration length = move == null || move.minutes() == null ? date.duration() : Duration.ofMinutes(move.minutes());
        service.moveDate(id, dateId, start(move), length);
        return webinar(id);
    }

    @POST
    @Path("{id:\\d{1,18}}/dates/{date:\\d{1,18}}/cancel")
    @Operation(operationId = "cancelWebinarDate", summary = "Cancel one date of a series")
    public Response cancelDate(@PathParam("id") long id, @PathParam("date") long dateId) {
        service.cancelDate(id, dateId);
        return webinar(id);
    }

    private static LocalDateTime start(Move move) {
        try {
            return LocalDateTime.parse(move == null || move.start() == null ? "" : move.start());
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("start", "webinar.date-unreadable");
        }
    }

    private static WebinarRequest known(WebinarRequest request) {
        if (request == null) {
            throw Refusal.invalid("title", "webinar.needs-title");
        }
        return request;
    }

    /** Without If-Match the caller takes what is there. */
    private static int version(String ifMatch, Webinar now) {
        String bare = ifMatch == null
                ? ""
                : ifMatch.replaceFirst("^W/", "").replace("\"", "").strip();
        if (bare.isEmpty() || bare.equals("*")) {
            return now.version();
        }
        return bare.matches("\\d{1,9}") ? Integer.parseInt(bare) : -1;
    }

    private static Response answer(Response.ResponseBuilder builder, Webinar webinar) {
        return builder.header("ETag", '"' + String.valueOf(webinar.version()) + '"')
                .entity(OneWebinar.of(webinar))
                .build();
    }
}
