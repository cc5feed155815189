package org.relais.askings;

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
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.web.Page;

/** Behind the mail that asks: looking changes nothing, one press says yes and another no, a second press says so (D17, D18). */
@Path("/newsletter/asked/{token}")
@PermitAll
public class AskedPages {
    @Inject
    private AskedService service;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        return shown(Set.of()).response();
    }

    @POST
    public Response confirm(@FormParam("topics") List<String> topics, @FormParam("shown") String shown) {
        Set<Topic> chosen = EnumSet.noneOf(Topic.class);
        topics.forEach(name -> Topic.named(name).ifPresent(chosen::add));
        try {
            return service.confirm(token, chosen, shown)
                    .map(preferences -> Page.see("/me/preferences/" + preferences, "subscribed"))
                    .orElseGet(() -> Page.see("/newsletter/asked/" + token, "already"));
        } catch (Refusal refusal) {
            return shown(chosen).refused(refusal).response();
        }
    }

    @POST
    @Path("decline")
    public Response decline() {
        boolean now = service.decline(token);
        return Page.see("/newsletter/asked/" + token, now ? "asking-declined" : "already");
    }

    private Page shown(Set<Topic> chosen) {
        return Page.of("askings/asked")
                .with("person", service.find(token))
                .with("chosen", chosen)
                .with("token", token);
    }
}
