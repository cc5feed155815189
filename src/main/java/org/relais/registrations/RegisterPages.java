package org.relais.registrations;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.door.Door;
import org.relais.web.Departement;
import org.relais.web.Page;
import org.relais.web.Visitor;
import org.relais.webinars.Showcase;
import org.relais.webinars.Webinar;

/** A webinar for everyone, and the form to register for it. Whatever is known of an address, the answer is the same (P4). */
@Path("/webinars/{slug:[a-z0-9-]+-[0-9a-f]{6}}")
@PermitAll
public class RegisterPages {
    @Inject
    private RegistrationService registrations;

    @Inject
    private RegisteringService service;

    @Inject
    private Door door;

    @Inject
    private Visitor visitor;

    @Context
    private HttpServletRequest request;

    @PathParam("slug")
    private String slug;

    @GET
    public Response webinar() {
        return page(new RegisterForm(new MultivaluedHashMap<>())).response();
    }

    @POST
    public Response register(MultivaluedMap<String, String> sent) {
        RegisterForm form = new RegisterForm(sent);
        try {
            Response asked = Page.see("/webinars/" + slug + "/asked");
            door.check(sent, request.getRemoteAddr(), asked);
            service.register(slug, form.wish(visitor.locale()));
            return asked;
        } catch (Refusal refusal) {
            return page(form).refused(refusal).response();
        }
    }

    @GET
    @Path("asked")
    public Response asked() {
        return Page.of("registrations/asked")
                .with("webinar", registrations.offer(slug).webinar())
                .response();
    }

    private Page page(RegisterForm form) {
        Offer offer = registrations.offer(slug);
        Webinar webinar = offer.webinar();
        Locale locale = visitor.locale();
        return Page.of("registrations/webinar")
                .with("webinar", webinar)
                .with("offer", offer)
                .with("form", form)
                .with("show", Showcase.of(webinar, offer.now()))
                .with("departements", Departement.all())
                .with("professions", Professions.ALL)
                .with("zones", ZoneWords.all(locale));
    }
}
