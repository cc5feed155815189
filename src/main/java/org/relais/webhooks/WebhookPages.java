package org.relais.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Where administrators name other programs; a secret is shown on the answer to its form and never again. */
@Path("/staff/webhooks")
@RolesAllowed(Role.IS_ADMIN)
public class WebhookPages {
    @Inject
    private WebhookService service;

    @GET
    public Response webhooks() {
        return list("", List.of()).response();
    }

    @POST
    public Response create(@DefaultValue("") @FormParam("url") String url, @FormParam("events") List<String> events) {
        try {
            WebhookService.Made made = service.create(url, events);
            return list("", List.of())
                    .with("secret", made.secret())
                    .with("made", made.webhook())
                    .response();
        } catch (Refusal refusal) {
            return list(url, events).refused(refusal).response();
        }
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response webhook(@PathParam("id") long id) {
        return one(id).response();
    }

    @POST
    @Path("{id:\\d{1,18}}/events")
    public Response choose(@PathParam("id") long id, @FormParam("events") List<String> events) {
        try {
            service.choose(id, events);
            return Page.see("/staff/webhooks/" + id, "webhook-changed");
        } catch (Refusal refusal) {
            return one(id).refused(refusal).response();
        }
    }

    @POST
    @Path("{id:\\d{1,18}}/pause")
    public Response pause(@PathParam("id") long id) {
        service.pause(id);
        return Page.see("/staff/webhooks/" + id, "webhook-paused");
    }

    @POST
    @Path("{id:\\d{1,18}}/resume")
    public Response resume(@PathParam("id") long id) {
        service.resume(id);
        return Page.see("/staff/webhooks/" + id, "webhook-resumed");
    }

    @POST
    @Path("{id:\\d{1,18}}/test")
    public Response test(@PathParam("id") long id) {
        service.test(id);
        return Page.see("/staff/webhooks/" + id, "webhook-tested");
    }

    @POST
    @Path("{id:\\d{1,18}}/delete")
    public Response delete(@PathParam("id") long id) {
        service.delete(id);
        return Page.see("/staff/webhooks", "webhook-deleted");
    }

    @POST
    @Path("{id:\\d{1,18}}/deliveries/{delivery:\\d{1,18}}/again")
    public Response again(@PathParam("id") long id, @PathParam("delivery") long delivery) {
        service.sendAgain(id, delivery);
        return Page.see("/staff/webhooks/" + id, "webhook-again");
    }

    private Page list(String url, List<String> events) {
        return Page.of("webhooks/webhooks")
                .with("webhooks", service.all())
                .with("events", Event.toChoose())
                .with("url", url)
                .with("chosen", events);
    }

    private Page one(long id) {
        return Page.of("webhooks/webhook")
                .with("webhook", service.find(id))
                .with("log", service.log(id))
                .with("events", Event.toChoose());
    }
}
