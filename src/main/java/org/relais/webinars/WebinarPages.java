package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.relais.Refusal;
import org.relais.calendar.Invitation;
import org.relais.calendar.Meeting;
import org.relais.staff.Role;
import org.relais.web.Markdown;
import org.relais.web.Page;
import org.relais.web.Settings;

/** The team's webinars: the list, one of them with everything that was decided, and what is done to all of it. */
@Path("/staff/webinars")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class WebinarPages {
    @Inject
    private WebinarService service;

    @Inject
    private BigBlueButton rooms;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @GET
    public Response webinars(
            @QueryParam("list") @DefaultValue("") String list, @QueryParam("page") @DefaultValue("1") int page) {
        Shelf shelf = Shelf.of(list);
        return Page.of("webinars/list")
                .with("shelf", shelf)
                .with("shelves", Shelf.values())
                .with("sizes", service.counts())
                .with("listing", service.on(shelf, page))
                .with("now", clock.instant())
                .response();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response webinar(@PathParam("id") long id) {
        return page(id).response();
    }

    @POST
    @Path("{id:\\d{1,18}}/publish")
    public Response publish(@PathParam("id") long id) {
        try {
            return Page.see(path(id), service.publish(id) ? "webinar-published" : "webinar-already");
        } catch (Refusal refusal) {
            return page(id).refused(refusal).response();
        }
    }

    @GET
    @Path("{id:\\d{1,18}}/cancel")
    public Response askToCancel(@PathParam("id") long id) {
        return Page.of("webinars/cancel")
                .with("forecast", service.foresee(id, Change.CANCELLED, null))
                .response();
    }

    @POST
    @Path("{id:\\d{1,18}}/cancel")
    public Response cancel(@PathParam("id") long id) {
        try {
            return Page.see(path(id), service.cancel(id) ? "webinar-cancelled" : "webinar-already");
        } catch (Refusal refusal) {
            return page(id).refused(refusal).response();
        }
    }

    /** A reload of the page that answered a refused act. */
    @GET
    @Path("{id:\\d{1,18}}/{act:publish|duplicate}")
    public Response back(@PathParam("id") long id) {
        return Page.see(path(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/duplicate")
    public Response duplicate(@PathParam("id") long id) {
        return Page.see(path(service.duplicate(id).id()) + "/edit", "webinar-duplicated");
    }

    /** A plain PUBLISH: those who run it may not be invited to it by themselves (CALENDAR 18). */
    @GET
    @Path("{id:\\d{1,18}}/calendar.ics")
    public Response copy(@PathParam("id") long id) {
        Webinar webinar = service.find(id);
        Meeting meeting = Meetings.of(
                webinar,
                Meetings.words(webinar, settings.baseUrl()),
                new Meeting.Organizer(settings.network(), settings.organizer()));
        return Response.ok(
                        Invitation.publish(meeting).ics().getBytes(StandardCharsets.UTF_8),
                        "text/calendar;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"webinaire.ics\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    static String path(long id) {
        return "/staff/webinars/" + id;
    }

    private Page page(long id) {
        Webinar webinar = service.find(id);
        return Page.of("webinars/webinar")
                .with("webinar", webinar)
                .with("standing", webinar.standing(clock.instant()))
                .with("body", Markdown.html(webinar.presentation().description()))
                .with("hours", Overseas.hours(webinar.first().startsAt(), webinar.zone()))
                .with(
                        "repeat",
                        Repeat.of(
                                webinar.timetable().rule(),
                                webinar.timetable().start().toLocalDate()))
                .with("rooms", rooms.known())
                .with("now", clock.instant());
    }
}
