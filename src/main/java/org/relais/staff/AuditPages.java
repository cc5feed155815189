package org.relais.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.relais.web.Page;

/** The journal of acts, with the proof that nobody changed it. */
@Path("/staff/audit")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class AuditPages {
    private static final int SIZE = 50;

    @Inject
    private AuditService service;

    @GET
    public Response lines(@QueryParam("before") Long before) {
        List<AuditEntry> entries = service.page(before, SIZE);
        OptionalLong broken = service.firstBroken();
        boolean more = entries.size() == SIZE;
        return Page.of("staff/audit")
                .with("entries", entries)
                .with("total", service.count())
                .with("broken", broken.isPresent() ? broken.getAsLong() : null)
                .with("next", more ? entries.get(SIZE - 1).id() : null)
                .response();
    }
}
