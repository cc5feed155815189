package org.relais.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.staff.Role;
import org.relais.web.Page;

/** « Boîte de retour »: what came back by mail, what was made of it, and what waits for someone. */
@Path("/staff/inbox")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class InboxPages {
    private static final int SIZE = 50;

    @Inject
    private InboxService service;

    @GET
    public Response messages(@QueryParam("before") Long before) {
        List<InboxMessage> messages = service.page(before, SIZE);
        return Page.of("inbox/inbox")
                .with("isSet", service.isSet())
                .with("mailbox", service.mailbox().orElse(null))
                .with("waiting", before == null ? service.waiting() : List.of())
                .with("messages", messages)
                .with("next", messages.size() == SIZE ? messages.get(SIZE - 1).id() : null)
                .response();
    }

    @POST
    @Path("{id:\\d{1,18}}/settle")
    public Response settle(@PathParam("id") long id) {
        service.settle(id);
        return Page.see("/staff/inbox", "inbox-settled");
    }
}
