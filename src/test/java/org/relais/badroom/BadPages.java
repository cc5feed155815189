package org.relais.badroom;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.relais.web.OpenToOthers;

/** Writes SQL, forgets to say who may come in, names a role that is none, and lets strangers send forms. */
@Path("/bad")
public class BadPages {
    @PersistenceContext
    private EntityManager entities;

    @GET
    public String open() {
        return entities.toString();
    }

    @POST
    @OpenToOthers
    @RolesAllowed("BOSS")
    public void change() {
        entities.clear();
    }
}
