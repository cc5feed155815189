package org.relais.invitations;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;
import org.relais.Refusal;
import org.relais.registrations.RegistrationLinks;
import org.relais.registrations.ZoneWords;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** A person's own page for one registration. Links of mails only lead to it; its buttons change something (D17). */
@Path("/me/registrations/{token}")
@PermitAll
public class PersonPages {
    @Inject
    private PersonService service;

    @Inject
    private PersonalFeedService feeds;

    @Inject
    private RegistrationLinks links;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    /** @param answer what the mail's link was for, offered first */
    @GET
    public Response registration(@QueryParam("answer") String answer) {
        return page("invitations/person").with("wished", answer).response();
    }

    @GET
    @Path("cancel")
    public Response leaving() {
        return page("invitations/leave").response();
    }

    @POST
    @Path("answer")
    public Response answer(@FormParam("answer") String answer) {
        return done("registration-answered", () -> service.answer(token, answer));
    }

    @POST
    @Path("cancel")
    public Response cancel() {
        return done("registration-cancelled", () -> service.cancel(token));
    }

    @POST
    @Path("back")
    public Response comeBack() {
        return done("registration-back", () -> service.comeBack(token));
    }

    @POST
    @Path("details")
    public Response adjust(@FormParam("zone") String zone, @FormParam("needs") String needs) {
        return done("registration-adjusted", () -> {
            service.adjust(token, zone, needs);
            return true;
        });
    }

    /** The link to follow all of it in one's calendar goes to the address, and is not shown here. */
    @POST
    @Path("calendar")
    public Response calendar() {
        return done("calendar-sent", () -> {
            feeds.send(token);
            return true;
        });
    }

    private Response done(String what, BooleanSupplier act) {
        try {
            return Page.see("/me/registrations/" + token, act.getAsBoolean() ? what : "already");
        } catch (Refusal refusal) {
            return page("invitations/person").refused(refusal).response();
        }
    }

    private Page page(String template) {
        Place place = service.place(token);
        return Page.of(template)
                .with("place", place)
                .with("token", token)
                .with("locale", visitor.locale())
                .with("title", place.title(visitor.locale()))
                .with("joinToken", links.joinToken(place.registration()))
                .with("zones", ZoneWords.allWith(place.registration().zone(), visitor.locale()));
    }
}
