package org.relais.mailings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.outbox.DeliveryStatus;
import org.relais.outbox.ServiceMailService;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** What people do about the messages of a mailing, and the proof they take of it. */
@Path("/staff/mailings")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class SteeringPages {
    @Inject
    private MailingService service;

    @Inject
    private ProofService proofs;

    @Inject
    private ServiceMailService serviceMail;

    @Inject
    private Visitor visitor;

    /** One message; of service mail only, which is promised to one person. */
    @POST
    @Path("{id:\\d{1,18}}/refused/{delivery:\\d{1,18}}/retry")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
    public Response retry(@PathParam("id") long id, @PathParam("delivery") long delivery) {
        serviceMail.retry(id, delivery);
        return Page.see(path(id), "delivery-retried");
    }

    /** All that did not arrive for one reason at one provider. */
    @POST
    @Path("{id:\\d{1,18}}/refused/retry")
    public Response retryAll(
            @PathParam("id") long id,
            @FormParam("status") String status,
            @FormParam("provider") @DefaultValue("") String provider,
            @FormParam("reason") @DefaultValue("") String reason) {
        service.retry(id, new Setback.Group(status(status), provider, new Reason(reason)));
        return Page.see(path(id), "messages-retried");
    }

    static DeliveryStatus status(String typed) {
        if (typed == null || !typed.matches("REFUSED|EXPIRED|BOUNCED")) {
            throw Refusal.invalid("status", "mailings.status-unknown");
        }
        return DeliveryStatus.valueOf(typed);
    }

    @POST
    @Path("{id:\\d{1,18}}/missed")
    public Response missed(@PathParam("id") long id) {
        service.sendToThoseWhoMissedIt(id);
        return Page.see(path(id), "messages-retried");
    }

    @POST
    @Path("{id:\\d{1,18}}/cancel")
    public Response cancel(@PathParam("id") long id) {
        service.cancelWaiting(id);
        return Page.see(path(id), "waiting-cancelled");
    }

    @POST
    @Path("{id:\\d{1,18}}/doubt/release")
    public Response release(@PathParam("id") long id, @FormParam("message") String message) {
        service.release(id, number(message));
        return Page.see(path(id) + "/doubt", "doubt-released");
    }

    @POST
    @Path("{id:\\d{1,18}}/doubt/drop")
    public Response drop(@PathParam("id") long id, @FormParam("message") String message) {
        service.drop(id, number(message));
        return Page.see(path(id) + "/doubt", "doubt-dropped");
    }

    /** Null for all. */
    private static Long number(String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    @GET
    @Path("{id:\\d{1,18}}/proof")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_ORGANISER, Role.IS_PRIVACY})
    public Response proof(@PathParam("id") long id) {
        return form(id, "").response();
    }

    @GET
    @Path("{id:\\d{1,18}}/proof.csv")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_ORGANISER, Role.IS_PRIVACY})
    public Response proofWithoutAddresses(@PathParam("id") long id) {
        return Proofs.csv(id, proofs, proofs.withoutAddresses(id, visitor.locale()));
    }

    /** With addresses, and so with a reason (P15). */
    @POST
    @Path("{id:\\d{1,18}}/proof")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
    public Response proofWithAddresses(@PathParam("id") long id, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            return Proofs.csv(id, proofs, proofs.withAddresses(id, reason, visitor.locale()));
        } catch (Refusal refusal) {
            return form(id, reason).refused(refusal).response();
        }
    }

    private Page form(long id, String reason) {
        return Page.of("mailings/proof")
                .with("mailing", service.whole(id).mailing())
                .with("reason", reason);
    }

    private static String path(long id) {
        return "/staff/mailings/" + id;
    }
}
