package org.relais.consents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Say;
import org.relais.web.Settings;
import org.relais.web.Visitor;

/** The ledger of consents for the team: whether it is intact, and the proof of one person. */
@Path("/staff/consents")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class ConsentPages {
    @Inject
    private ConsentService service;

    @Inject
    private Visitor visitor;

    @Inject
    private Settings settings;

    @GET
    public Response ledger() {
        return Page.of("consents/ledger")
                .with("found", service.verify())
                .with("statements", Statement.values())
                .response();
    }

    /** By a press, since it leaves a line in the journal. */
    @POST
    @Path("{subscriber:\\d{1,18}}/proof")
    public Response proof(@PathParam("subscriber") long subscriber) {
        return Page.of("consents/proof")
                .with("proof", service.proof(subscriber))
                .with("words", new ProofWords(new Say(visitor.locale()), settings.zone()))
                .response();
    }
}
