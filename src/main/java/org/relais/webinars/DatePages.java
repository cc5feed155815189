package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.Map;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** One date of a webinar: to another hour, or not at all. Of a published one each act is asked for twice. */
@Path("/staff/webinars/{id:\\d{1,18}}/dates/{date:\\d{1,18}}")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class DatePages {
    @Inject
    private WebinarService service;

    @PathParam("id")
    private long id;

    @PathParam("date")
    private long dateId;

    @GET
    @Path("move")
    public Response move() {
        WebinarDate date = service.find(id).date(dateId);
        LocalDateTime start = date.localStart();
        return page(Map.of(
                        "date", start.toLocalDate().toString(),
                        "time", start.toLocalTime().toString(),
                        "minutes", String.valueOf(date.duration().toMinutes())))
                .response();
    }

    @POST
    @Path("move")
    public Response move(MultivaluedMap<String, String> sent) {
        PlanForm form = new PlanForm(sent);
        Map<String, String> typed =
                Map.of("date", form.value("date"), "time", form.value("time"), "minutes", form.value("minutes"));
        try {
            Timetable there =
                    new WhenForm(form.with("zone", service.find(id).zone().getId())).timetable();
            if (service.find(id).publishedAt() != null && !"confirm".equals(sent.getFirst("do"))) {
                return ask(there, typed);
            }
            service.moveDate(id, dateId, there.start(), there.duration());
            return Page.see(WebinarPages.path(id), "webinar-moved");
        } catch (Refusal refusal) {
            return page(typed).refused(refusal).response();
        }
    }

    private Response ask(Timetable there, Map<String, String> typed) {
        return page(typed)
                .with("target", there.start())
                .with("hours", Overseas.hours(there.start().atZone(there.zone()).toInstant(), there.zone()))
                .with("forecast", service.foreseeMove(id, dateId, there.start(), there.duration()))
                .response();
    }

    private Page page(Map<String, String> typed) {
        Webinar webinar = service.find(id);
        return Page.of("webinars/move")
                .with("webinar", webinar)
                .with("date", webinar.date(dateId))
                .with("typed", typed);
    }

    @GET
    @Path("cancel")
    public Response askToCancel() {
        return cancelling().response();
    }

    @POST
    @Path("cancel")
    public Response cancel() {
        try {
            service.cancelDate(id, dateId);
            return Page.see(WebinarPages.path(id), "webinar-date-cancelled");
        } catch (Refusal refusal) {
            return cancelling().refused(refusal).response();
        }
    }

    private Page cancelling() {
        Forecast forecast = service.foresee(id, Change.DATE_CANCELLED, dateId);
        return Page.of("webinars/cancel-date")
                .with("forecast", forecast)
                .with("date", forecast.webinar().date(dateId));
    }
}
