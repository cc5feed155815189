package org.relais.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.registrations.Mode;
import org.relais.staff.Actor;
import org.relais.web.Page;

/** Somebody's own attestation behind the link of their mail: always the newest that holds. */
@Path("/me/attestations/{token}")
@PermitAll
public class MyAttestationPages {
    @Inject
    private AttestationService attestations;

    @Inject
    private AttestationPdf pdf;

    @Inject
    private Actor actor;

    @GET
    public Response page(@PathParam("token") String token) {
        return show(token, "").response();
    }

    private Page show(String token, String typed) {
        AttestationService.Own own = attestations.own(token);
        return Page.of("attendance/own")
                .with("own", own)
                .with("token", token)
                .with("typed", typed)
                .with("discreet", own.registration().mode() == Mode.DISCREET);
    }

    @POST
    @Path("name")
    public Response name(@PathParam("token") String token, @FormParam("name") String name) {
        actor.becomesOutsider("participant");
        try {
            attestations.giveName(token, name);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNKNOWN) {
                throw refusal;
            }
            return show(token, name == null ? "" : name).refused(refusal).response();
        }
        return Page.see("/me/attestations/" + token, "attestation-issued");
    }

    @GET
    @Path("attestation.pdf")
    @Produces("application/pdf")
    public Response download(@PathParam("token") String token) {
        AttestationService.Own own = attestations.own(token);
        if (own.attestation() == null) {
            throw Refusal.unknown("attestation.none");
        }
        Locale locale = Locale.forLanguageTag(own.registration().language());
        return AttendancePages.pdf(pdf.of(own.attestation(), locale));
    }
}
