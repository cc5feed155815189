package org.relais.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;
import org.relais.Refusal;
import org.relais.invitations.InvitationService;
import org.relais.registrations.PlacesService;
import org.relais.registrations.RegistrationService;
import org.relais.staff.Role;
import org.relais.web.Departement;
import org.relais.web.Page;

/** One person's registration, and what the team does with it. The order of the waiting list is nobody's to change. */
@Path("/staff/registrations/{id:\\d{1,18}}")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class PersonPages {
    @Inject
    private RosterService service;

    @Inject
    private PlacesService places;

    @Inject
    private RegistrationService registrations;

    @Inject
    private InvitationService invitations;

    @PathParam("id")
    private long id;

    @GET
    public Response person() {
        return page().response();
    }

    @POST
    @Path("approve")
    public Response approve() {
        return done("registration-approved", () -> places.approve(id));
    }

    @POST
    @Path("refuse")
    public Response refuse() {
        return done("registration-refused", () -> places.refuse(id));
    }

    @POST
    @Path("cancel")
    public Response cancel() {
        return done("registration-cancelled-by-team", () -> places.cancel(id));
    }

    /** The same invitation once more. */
    @POST
    @Path("resend")
    public Response resend() {
        return told("registration-resent", () -> invitations.resend(id));
    }

    /** Someone else may have the link: the person gets another one. */
    @POST
    @Path("renew-link")
    public Response renewLink() {
        return told("registration-link-renewed", () -> invitations.renew(id));
    }

    @POST
    @Path("revoke-link")
    public Response revokeLink() {
        return told("registration-link-revoked", () -> registrations.revokeEntrance(id));
    }

    private Response told(String what, Runnable act) {
        return done(what, () -> {
            act.run();
            return true;
        });
    }

    /** A reload of the page that answered a refused act. */
    @GET
    @Path("{act:approve|refuse|cancel|resend|renew-link|revoke-link}")
    public Response back() {
        return Page.see("/staff/registrations/" + id);
    }

    private Response done(String what, BooleanSupplier act) {
        try {
            return Page.see("/staff/registrations/" + id, act.getAsBoolean() ? what : "already");
        } catch (Refusal refusal) {
            return page().refused(refusal).response();
        }
    }

    private Page page() {
        RosterService.Person person = service.person(id);
        return Page.of("roster/person")
                .with("registration", person.registration())
                .with("webinar", person.webinar())
                .with("responses", person.responses())
                .with("history", person.history())
                .with(
                        "departement",
                        Departement.of(person.registration().departement()).orElse(null));
    }
}
