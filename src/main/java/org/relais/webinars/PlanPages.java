package org.relais.webinars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.resources.Audience;
import org.relais.staff.Role;
import org.relais.web.Departement;
import org.relais.web.Page;
import org.relais.web.Settings;

/**
 * The form of a webinar. A draft is saved at once; of a published one a page first says what changes and who is written to. The
 * button « look » saves nothing: the same form comes back with the dates and the hours overseas that it gives.
 */
@Path("/staff/webinars")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class PlanPages {
    private static final String LOOK = "look";
    private static final String CONFIRM = "confirm";

    @Inject
    private WebinarService service;

    @Inject
    private BigBlueButton rooms;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @GET
    @Path("new")
    public Response fresh() {
        return page(Planned.fresh(clock, settings.zone())).response();
    }

    @POST
    @Path("new")
    public Response create(MultivaluedMap<String, String> sent) {
        PlanForm form = new PlanForm(sent);
        if (LOOK.equals(sent.getFirst("do"))) {
            return page(form).response();
        }
        try {
            Webinar webinar = service.create(form.plan());
            return Page.see(WebinarPages.path(webinar.id()), "webinar-created");
        } catch (Refusal refusal) {
            return page(form).refused(refusal).response();
        }
    }

    @GET
    @Path("{id:\\d{1,18}}/edit")
    public Response edit(@PathParam("id") long id) {
        Webinar webinar = service.find(id);
        return page(Planned.of(webinar.plan()), webinar).response();
    }

    @POST
    @Path("{id:\\d{1,18}}/edit")
    public Response edit(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        PlanForm form = new PlanForm(sent);
        Webinar webinar = service.find(id);
        if (LOOK.equals(sent.getFirst("do"))) {
            return page(form, webinar).response();
        }
        try {
            return press(webinar, form, sent);
        } catch (Refusal refusal) {
            return refusal.key().equals("webinar.changed-meanwhile")
                    ? conflict(service.find(id), form)
                    : page(form, webinar).refused(refusal).response();
        }
    }

    private Response press(Webinar webinar, PlanForm form, MultivaluedMap<String, String> sent) {
        int version = Integer.parseInt(Optional.ofNullable(sent.getFirst("version"))
                .filter(typed -> typed.matches("\\d{1,9}"))
                .orElse("-1"));
        boolean asks = webinar.status() == WebinarStatus.PUBLISHED && !CONFIRM.equals(sent.getFirst("do"));
        if (asks && version == webinar.version()) {
            Forecast forecast = service.foresee(webinar.id(), form.plan());
            if (!forecast.changes().isEmpty()) {
                return ask(forecast, form);
            }
        }
        service.edit(webinar.id(), form.plan(), version);
        return Page.see(WebinarPages.path(webinar.id()), "webinar-saved");
    }

    private Response ask(Forecast forecast, PlanForm form) {
        return compared("webinars/before", forecast.webinar(), form)
                .with("forecast", forecast)
                .response();
    }

    private Response conflict(Webinar theirs, PlanForm mine) {
        return compared("webinars/conflict", theirs, mine)
                .status(Response.Status.CONFLICT.getStatusCode())
                .response();
    }

    private static Page compared(String template, Webinar webinar, PlanForm form) {
        PlanForm before = Planned.of(webinar.plan());
        return Page.of(template)
                .with("webinar", webinar)
                .with("before", before)
                .with("form", form)
                .with("fields", form.differences(before));
    }

    private Page page(PlanForm form, Webinar webinar) {
        return page(form).with("webinar", webinar);
    }

    private Page page(PlanForm form) {
        return Page.of("webinars/plan")
                .with("form", form)
                .with("outlook", Outlook.of(form).orElse(null))
                .with("audiences", Audience.values())
                .with("departements", Departement.all())
                .with("repeats", Repeat.values())
                .with("places", Overseas.values())
                .with("leads", Lead.values())
                .with("rooms", rooms.known());
    }
}
