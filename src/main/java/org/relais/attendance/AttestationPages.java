package org.relais.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Attestations for the team: to everybody present at once, to one person, or as a file. */
@Path("/staff/webinars/{id:\\d{1,18}}/attendance/{date:\\d{1,18}}/attestations")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class AttestationPages {
    @Inject
    private AttestationService attestations;

    @Inject
    private AttestationPdf pdf;

    @Inject
    private Visitor visitor;

    @POST
    public Response sendAll(@PathParam("id") long id, @PathParam("date") long date) {
        int asked = attestations.sendAll(id, date);
        return Page.see(AttendancePages.path(id, date), asked > 0 ? "attestations-leave" : "attestations-none");
    }

    @POST
    @Path("{presence:\\d{1,18}}")
    public Response send(@PathParam("id") long id, @PathParam("date") long date, @PathParam("presence") long presence) {
        attestations.send(id, presence);
        return Page.see(AttendancePages.path(id, date), "attestation-leaves");
    }

    /** Reading it issues nothing: it is there once it was sent or issued. */
    @GET
    @Path("{presence:\\d{1,18}}/attestation.pdf")
    @Produces("application/pdf")
    public Response download(
            @PathParam("id") long id, @PathParam("date") long date, @PathParam("presence") long presence) {
        Attestation valid = attestations.valid(id, presence).orElseThrow(() -> Refusal.unknown("attestation.none"));
        return AttendancePages.pdf(pdf.of(valid, visitor.locale()));
    }

    @POST
    @Path("{presence:\\d{1,18}}/issue")
    public Response issue(
            @PathParam("id") long id, @PathParam("date") long date, @PathParam("presence") long presence) {
        attestations.current(id, presence);
        return Page.see(AttendancePages.path(id, date), "attestation-issued");
    }
}
