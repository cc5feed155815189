package org.relais.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The house's logo, at one address for everyone: who opens a mail tells nothing about themselves by it (D6). */
@Path("/logo")
@PermitAll
public class LogoPages {
    @Inject
    private Settings settings;

    @GET
    public Response logo() {
        Logo logo = settings.look().logo().orElseThrow(NotFoundException::new);
        return Response.ok(logo.content(), logo.type())
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }
}
