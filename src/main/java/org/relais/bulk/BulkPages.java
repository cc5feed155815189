package org.relais.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Acting on many: who is meant stands in the query string as on the list, what would be done and to whom is shown before it is. */
@Path("/staff/subscribers/bulk")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class BulkPages {
    private static final int RECENT = 10;

    @Inject
    private BulkService service;

    @Context
    private UriInfo uri;

    /** The choice of what is to be done, and with one, its preview. */
    @GET
    public Response ask(@QueryParam("order") String order) {
        Whom whom = Whom.of(uri.getQueryParameters());
        if (order == null || order.isEmpty()) {
            return choice(whom).response();
        }
        try {
            return preview(Order.read(order), whom).response();
        } catch (Refusal refusal) {
            return choice(whom).refused(refusal).response();
        }
    }

    @POST
    public Response begin(
            @FormParam("order") String typed,
            @FormParam("reason") String reason,
            @FormParam("seen") String seen,
            @FormParam("sure") String sure) {
        Whom whom = Whom.of(uri.getQueryParameters());
        Order order;
        try {
            order = Order.read(typed);
        } catch (Refusal refusal) {
            return choice(whom).refused(refusal).response();
        }
        try {
            if (order.kind().forGood() && sure == null) {
                throw Refusal.invalid("sure", "bulk.needs-to-be-sure");
            }
            return Page.see(path(service.begin(order, whom, reason, seen)));
        } catch (Refusal refusal) {
            return preview(order, whom)
                    .with("reason", reason == null ? "" : reason)
                    .refused(refusal)
                    .response();
        }
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response act(@PathParam("id") long id) {
        BulkAct act = service.find(id);
        return Page.of("bulk/act")
                .with("act", act)
                .with("answers", service.answers(act).orElse(null))
                .response();
    }

    @POST
    @Path("{id:\\d{1,18}}/stop")
    public Response stop(@PathParam("id") long id) {
        service.stop(id);
        return Page.see(path(id), "bulk-stopped");
    }

    @POST
    @Path("{id:\\d{1,18}}/try-again")
    public Response tryAgain(@PathParam("id") long id) {
        service.tryAgain(id);
        return Page.see(path(id));
    }

    private static String path(long id) {
        return "/staff/subscribers/bulk/" + id;
    }

    private Page choice(Whom whom) {
        return Page.of("bulk/choice")
                .with("whom", whom)
                .with("people", service.count(whom))
                .with("kinds", Order.Kind.values())
                .with("orders", Order.all())
                .with("recent", service.page(Long.MAX_VALUE, RECENT));
    }

    private Page preview(Order order, Whom whom) {
        return Page.of("bulk/preview").with("preview", service.preview(order, whom));
    }
}
