package org.relais.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.calendar.Answer;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** The figures of a webinar, on a page and as a file. */
@Path("/staff/webinars/{id:\\d{1,18}}/statistics")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class StatisticsPages {
    private static final List<Answer> ANSWERS =
            List.of(Answer.ACCEPTED, Answer.TENTATIVE, Answer.DECLINED, Answer.NEEDS_ACTION);

    @Inject
    private StatisticsService service;

    @Inject
    private Visitor visitor;

    @GET
    public Response page(@PathParam("id") long id) {
        return Page.of("attendance/statistics")
                .with("statistics", service.of(id))
                .with("answers", ANSWERS)
                .response();
    }

    @GET
    @Path("figures.csv")
    @Produces("text/csv")
    public Response file(@PathParam("id") long id) {
        return Response.ok(StatisticsCsv.of(service.of(id), visitor.locale()), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"webinaire-" + id + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
