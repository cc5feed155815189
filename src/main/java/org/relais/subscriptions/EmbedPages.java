package org.relais.subscriptions;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** For whoever keeps another site: what to copy, so that its readers can subscribe. */
@Path("/newsletter/embed")
@PermitAll
public class EmbedPages {
    @GET
    public Response code() {
        return Page.of("subscriptions/embed").response();
    }
}
