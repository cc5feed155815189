package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.door.Door;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Without any old mail at hand: the address is enough to have one's own link sent to it. */
@Path("/newsletter/link")
@PermitAll
public class LinkPages {
    @Inject
    private LinkService service;

    @Inject
    private Door door;

    @Inject
    private Visitor visitor;

    @Context
    private HttpServletRequest request;

    @GET
    public Response form() {
        return page("").response();
    }

    @POST
    public Response ask(MultivaluedMap<String, String> sent) {
        String email = sent.getFirst("email");
        try {
            Response asked = Page.see("/newsletter/link/asked");
            door.check(sent, request.getRemoteAddr(), asked);
            service.ask(email, FreshLink.Purpose.PREFERENCES, visitor.locale());
            return asked;
        } catch (Refusal refusal) {
            return page(email).refused(refusal).response();
        }
    }

    @GET
    @Path("asked")
    public Response asked() {
        return Page.of("preferences/link-asked").response();
    }

    private static Page page(String email) {
        return Page.of("preferences/link").with("email", email == null ? "" : email);
    }
}
