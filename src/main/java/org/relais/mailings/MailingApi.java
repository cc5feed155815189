package org.relais.mailings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.mailings.MailingRecords.Changed;
import org.relais.mailings.MailingRecords.Group;
import org.relais.mailings.MailingRecords.Line;
import org.relais.mailings.MailingRecords.MailingList;
import org.relais.mailings.MailingRecords.MessageList;
import org.relais.mailings.MailingRecords.OneMailing;
import org.relais.mailings.MailingRecords.Why;
import org.relais.staff.Role;
import org.relais.web.Visitor;

/** Mailings and what became of their messages, as JSON: the same acts as the team's pages; no answer holds an address. */
@Path("/api/v1/mailings")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mailings", description = "What leaves, what waits and why, what did not arrive")
public class MailingApi {
    private static final String ID = "{id:\\d{1,18}}";

    @Inject
    private MailingService service;

    @Inject
    private ProofService proofs;

    @Inject
    private Visitor visitor;

    @GET
    @Operation(
            operationId = "mailings",
            summary = "List issues and tests, the newest first",
            description = "Give the next of a page as before.")
    public MailingList mailings(
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("size") @DefaultValue("20") int size) {
        List<MailingService.Row> rows = service.recent(before, size);
        return new MailingList(
                rows.stream().map(Line::of).toList(),
                MailingRecords.next(rows, size, row -> row.mailing().id()));
    }

    @GET
    @Path(ID)
    @Operation(operationId = "mailing", summary = "Read one: what waits and why, what did not arrive and why")
    public OneMailing mailing(@PathParam("id") long id) {
        return OneMailing.of(service.whole(id));
    }

    @GET
    @Path(ID + "/messages")
    @Operation(
            operationId = "mailingMessages",
            summary = "Read its messages that are waiting, not-arrived or in-doubt",
            description = "Give the next of a page as after.")
    public MessageList messages(
            @PathParam("id") long id,
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("size") @DefaultValue("100") int size) {
        List<Message> messages =
                switch (state) {
                    case "not-arrived" -> service.notArrived(id, after, size);
                    case "in-doubt" -> service.inDoubt(id, after, size);
                    default -> service.waiting(id, after, size);
                };
        return new MessageList(
                messages.stream().map(MailingRecords.OneMessage::of).toList(),
                MailingRecords.next(messages, size, Message::id));
    }

    @POST
    @Path(ID + "/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retryMessages",
            summary = "Try all again that did not arrive for one reason at one provider")
    public Changed retry(@PathParam("id") long id, Group group) {
        return new Changed(service.retry(id, group.group()));
    }

    @POST
    @Path(ID + "/missed")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "sendToThoseWhoMissedIt",
            summary = "Send it to those who missed it for a reason that may pass")
    public Changed missed(@PathParam("id") long id) {
        return new Changed(service.sendToThoseWhoMissedIt(id));
    }

    @POST
    @Path(ID + "/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "cancelWaiting", summary = "Do not send what waits")
    public Changed cancel(@PathParam("id") long id) {
        return new Changed(service.cancelWaiting(id));
    }

    @POST
    @Path(ID + "/doubt/release")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "releaseDoubt",
            summary = "Send again what is held because it may have arrived; all or one")
    public Changed release(@PathParam("id") long id, @QueryParam("message") Long message) {
        return new Changed(service.release(id, message));
    }

    @POST
    @Path(ID + "/doubt/drop")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "dropDoubt", summary = "Do not send it again; all or one")
    public Changed drop(@PathParam("id") long id, @QueryParam("message") Long message) {
        return new Changed(service.drop(id, message));
    }

    @GET
    @Path(ID + "/proof.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR, Role.IS_PRIVACY})
    @Operation(operationId = "proof", summary = "One line for each recipient of one that has ended, without addresses")
    public Response proof(@PathParam("id") long id) {
        return Proofs.csv(id, proofs, proofs.withoutAddresses(id, visitor.locale()));
    }

    @POST
    @Path(ID + "/proof.csv")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
    @Operation(
            operationId = "proofWithAddresses",
            summary = "The same with addresses, for a reason that is written down")
    public Response proofWithAddresses(@PathParam("id") long id, Why why) {
        return Proofs.csv(id, proofs, proofs.withAddresses(id, why.reason(), visitor.locale()));
    }
}
