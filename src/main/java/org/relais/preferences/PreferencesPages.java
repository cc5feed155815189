package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;
import org.relais.web.Visitor;

/**
 * Behind the link that stands in every mail of a list. Such a mail is forwarded: here one may leave everything, or have a fresh
 * link sent to the address, and reads nothing about the person.
 */
@Path("/newsletter/preferences/{token}")
@PermitAll
public class PreferencesPages {
    @Inject
    private LeavingService leaving;

    @Inject
    private LinkService links;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        leaving.whose(token);
        return Page.of("preferences/from-a-mail").with("token", token).response();
    }

    @POST
    @Path("link")
    public Response link() {
        links.send(token);
        return Page.see("/newsletter/preferences/" + token, "link-sent");
    }

    @POST
    @Path("leave")
    public Response leave() {
        return leaving.leaveAll(token, visitor.locale())
                .map(left -> Page.see("/newsletter/left/" + left, "unsubscribed-all"))
                .orElseGet(() -> Page.see("/newsletter/preferences/" + token, "already"));
    }
}
