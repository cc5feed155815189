package org.relais.courier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Settings;

/** The mails that the sandbox kept here instead of sending them, as their readers would see them. */
@Path("/staff/sandbox")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class SandboxPages {
    private static final int LISTED = 100;

    @Inject
    private Settings settings;

    @GET
    public Response mails() {
        return Page.of("courier/sandbox").with("mails", kept().newest(LISTED)).response();
    }

    @GET
    @Path("{id}")
    public Response mail(@PathParam("id") String id) {
        return Page.of("courier/sandbox-mail").with("mail", kept().load(id)).response();
    }

    /** The HTML part by itself, for the frame of the page above. */
    @GET
    @Path("{id}/mail.html")
    @Produces("text/html;charset=UTF-8")
    public String html(@PathParam("id") String id) {
        return kept().load(id).html();
    }

    @GET
    @Path("{id}/source")
    public Response source(@PathParam("id") String id) {
        return Response.ok(kept().source(id), "message/rfc822")
                .header("Content-Disposition", "attachment; filename=\"message.eml\"")
                .build();
    }

    private SandboxMails kept() {
        return new SandboxMails(settings.dataDirectory());
    }
}
