package org.relais.badroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Serves a page without being called {@code *Pages}. */
@Path("/door")
@PermitAll
public class BadDoor {
    @GET
    public String open() {
        return "";
    }
}
