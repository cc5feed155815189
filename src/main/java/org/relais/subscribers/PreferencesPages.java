package org.relais.subscribers;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** What a person receives, box by box, behind the link in every mail of a list. */
@Path("/newsletter/preferences/{token}")
@PermitAll
public class PreferencesPages {
    @Inject
    private PreferencesService service;

    @Inject
    private Visitor visitor;

    @GET
    public Response page(@PathParam("token") String token) {
        return Page.of("subscribers/preferences")
                .with("subscriber", service.holder(token))
                .with("topics", Topic.values())
                .with("token", token)
                .response();
    }

    @POST
    public Response choose(@PathParam("token") String token, @FormParam("topics") List<String> names) {
        Set<Topic> wanted = EnumSet.noneOf(Topic.class);
        names.forEach(name -> Topic.named(name).ifPresent(wanted::add));
        boolean changed = service.choose(token, wanted, visitor.locale());
        return Page.see("/newsletter/preferences/" + token, changed ? "preferences-saved" : "already");
    }
}
