package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.web.Page;

/** Asking for another address, on a person's own page. */
@Path("/me/preferences/{token}/address")
@PermitAll
public class NewAddressPages {
    @Inject
    private AddressService service;

    @Inject
    private PreferencesService preferences;

    @PathParam("token")
    private String token;

    @GET
    public Response form() {
        return page("").response();
    }

    @POST
    public Response ask(@FormParam("email") String email) {
        try {
            service.ask(token, email);
            return Page.see("/me/preferences/" + token, "address-asked");
        } catch (Refusal refusal) {
            return page(email == null ? "" : email).refused(refusal).response();
        }
    }

    private Page page(String email) {
        preferences.own(token);
        return Page.of("preferences/address").with("token", token).with("email", email);
    }
}
