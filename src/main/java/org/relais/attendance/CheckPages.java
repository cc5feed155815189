package org.relais.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/**
 * Whether an attestation is genuine, for whoever holds one. The page says what the paper says, with the name's initials only: enough
 * to see that the name on the paper was not changed, and no name for who has only a code (P12). Codes have 79 bits, so guessing finds
 * none.
 */
@Path("/attestations")
@PermitAll
public class CheckPages {
    @Inject
    private AttestationService attestations;

    @GET
    public Response form(@QueryParam("code") String typed) {
        return typed == null || typed.isBlank()
                ? Page.of("attendance/check").response()
                : Page.see("/attestations/" + Code.read(typed).map(Code::spaced).orElse("0"));
    }

    @GET
    @Path("{code}")
    public Response check(@PathParam("code") String code) {
        return attestations
                .check(code)
                .map(found -> Page.of("attendance/check").with("attestation", found))
                .orElseGet(
                        () -> Page.of("attendance/check").with("unknown", true).status(404))
                .response();
    }
}
