package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** After leaving: undo it in one press, and say why if one likes. */
@Path("/newsletter/left/{token}")
@PermitAll
public class LeftPages {
    @Inject
    private LeavingService service;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @GET
    public Response left() {
        return page().response();
    }

    @POST
    @Path("undo")
    public Response undo() {
        boolean now = service.undo(token, visitor.locale());
        return Page.see("/newsletter/left/" + token, now ? "resubscribed" : "already");
    }

    @POST
    @Path("why")
    public Response why(@FormParam("why") String why) {
        try {
            service.because(token, why);
            return Page.see("/newsletter/left/" + token, "departure-told");
        } catch (Refusal refusal) {
            return page().refused(refusal).response();
        }
    }

    private Page page() {
        return Page.of("preferences/left")
                .with("left", service.left(token))
                .with("reasons", Departure.Why.values())
                .with("token", token);
    }
}
