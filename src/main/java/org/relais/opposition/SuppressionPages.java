package org.relais.opposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** The opposition list, which holds no address: one can be put on it, and asked about. */
@Path("/staff/subscribers/suppressions")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class SuppressionPages {
    @Inject
    private SuppressionService service;

    @GET
    public Response suppressions() {
        return page().response();
    }

    @POST
    public Response add(
            @FormParam("addresses") @DefaultValue("") String addresses,
            @FormParam("cause") @DefaultValue("") String cause) {
        try {
            Opposition opposition = Opposition.read(addresses, cause);
            service.add(opposition.addresses(), opposition.cause());
            return page().with("blocked", opposition.addresses().size())
                    .with("unreadable", opposition.unreadable())
                    .response();
        } catch (Refusal refusal) {
            return page().with("addresses", addresses)
                    .with("cause", cause)
                    .refused(refusal)
                    .response();
        }
    }

    /** By POST, so that no address stands in a URL (P11). */
    @POST
    @Path("look")
    public Response look(@FormParam("address") @DefaultValue("") String address) {
        try {
            return page().with("address", address)
                    .with("found", service.look(address))
                    .response();
        } catch (Refusal refusal) {
            return page().with("address", address).refused(refusal).response();
        }
    }

    private Page page() {
        return Page.of("opposition/suppressions")
                .with("count", service.count())
                .with("causes", Opposition.Cause.values());
    }
}
