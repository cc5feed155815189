package org.relais.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.relais.Refusal;
import org.relais.registrations.Mode;
import org.relais.registrations.Particulars;
import org.relais.registrations.RegisteringService;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationStatus;
import org.relais.registrations.Wish;
import org.relais.staff.Role;
import org.relais.web.Departement;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Who comes to a webinar. Searching is a POST, so that no address stands in a URL, a history or an access log (P11). */
@Path("/staff/webinars/{webinar:\\d{1,18}}/registrations")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class RosterPages {
    @Inject
    private RosterService service;

    @Inject
    private RegisteringService registering;

    @Inject
    private Visitor visitor;

    @PathParam("webinar")
    private long webinarId;

    @GET
    public Response roster(
            @QueryParam("status") String status,
            @QueryParam("date") String date,
            @QueryParam("page") @DefaultValue("1") int page) {
        return page(RosterFilter.of(status, date, ""), page).response();
    }

    @POST
    @Path("search")
    public Response search(@FormParam("words") String words) {
        return page(RosterFilter.of(null, null, words), 1).response();
    }

    /** Someone who asked by telephone: the team answers for the address. */
    @POST
    public Response add(
            @FormParam("email") String email,
            @FormParam("name") String name,
            @FormParam("departement") String departement,
            @FormParam("date") String date) {
        Long dateId = date != null && date.matches("\\d{1,18}") ? Long.valueOf(date) : null;
        Particulars.Draft draft = new Particulars.Draft(
                name,
                departement,
                null,
                null,
                null,
                null,
                Mode.USUAL,
                visitor.locale().getLanguage());
        try {
            Registration added = registering.add(webinarId, new Wish(email, dateId, draft, Map.of()));
            return Page.see("/staff/registrations/" + added.id(), "registration-added");
        } catch (Refusal refusal) {
            return page(RosterFilter.of(null, null, ""), 1)
                    .with("typed", Map.of("email", text(email), "name", text(name), "departement", text(departement)))
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("export")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER, Role.IS_PRIVACY})
    public Response export(@FormParam("reason") String reason) {
        try {
            return Response.ok(service.export(webinarId, reason, visitor.locale()), "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"inscriptions-" + webinarId + ".csv\"")
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Refusal refusal) {
            return page(RosterFilter.of(null, null, ""), 1)
                    .with("reason", text(reason))
                    .refused(refusal)
                    .response();
        }
    }

    /** A reload of the page that answered a form. */
    @GET
    @Path("{act:search|export}")
    public Response back() {
        return Page.see("/staff/webinars/" + webinarId + "/registrations");
    }

    private Page page(RosterFilter filter, int page) {
        Roster roster = service.of(webinarId, filter, page);
        return Page.of("roster/roster")
                .with("roster", roster)
                .with("webinar", roster.webinar())
                .with("standing", service.standing(roster.webinar()))
                .with("filter", filter)
                .with("statuses", RegistrationStatus.values())
                .with("departements", Departement.all())
                .with("now", service.now());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
