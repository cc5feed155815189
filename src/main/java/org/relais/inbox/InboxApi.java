package org.relais.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.staff.Role;

/** What came back by mail, as JSON; without anybody's address or words. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
@Tag(name = "Inbox")
public class InboxApi {
    private static final int LARGEST_PAGE = 500;

    @Inject
    private InboxService service;

    /** A message; what is not known is absent. */
    public record OneMessage(
            long id,
            Instant cameAt,
            Kind kind,
            InboxMessage.Outcome outcome,
            String reason,
            Long registration,
            Long delivery,
            boolean waiting) {
        static OneMessage of(InboxMessage each) {
            return new OneMessage(
                    each.id(),
                    each.cameAt(),
                    each.kind(),
                    each.outcome(),
                    each.reason(),
                    each.registrationId(),
                    each.deliveryId(),
                    each.waiting());
        }
    }

    /** @param next what to give as {@code before} for the following page; absent on the last */
    public record MessageList(List<OneMessage> messages, long waiting, Long next) {}

    @GET
    @Operation(
            summary = "List what came back by mail, a page at a time, the newest first",
            description = "Give the next of a page as before to get the following one; size is 100, at most 500.")
    public MessageList list(@QueryParam("before") Long before, @QueryParam("size") @DefaultValue("100") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<InboxMessage> page = service.page(before, most);
        return new MessageList(
                page.stream().map(OneMessage::of).toList(),
                service.countWaiting(),
                page.size() == most ? page.get(most - 1).id() : null);
    }
}
