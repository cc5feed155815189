package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Typing;
import org.relais.web.Departement;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** What a person receives and told us, behind a fresh link. */
@Path("/me/preferences/{token}")
@PermitAll
public class MyPreferencesPages {
    @Inject
    private PreferencesService service;

    @Inject
    private LinkService links;

    @Inject
    private Visitor visitor;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        return shown().response();
    }

    @POST
    public Response choose(MultivaluedMap<String, String> sent) {
        try {
            boolean changed = service.choose(token, wish(sent), visitor.locale());
            return see(changed ? "preferences-saved" : "already");
        } catch (Refusal refusal) {
            return shown().refused(refusal).response();
        }
    }

    @POST
    @Path("pause")
    public Response pause(@FormParam("months") @DefaultValue("0") int months) {
        service.pause(token, months);
        return see("paused");
    }

    @POST
    @Path("resume")
    public Response resume() {
        service.resume(token);
        return see("resumed");
    }

    @POST
    @Path("leave")
    public Response leave() {
        return service.leaveAll(token, visitor.locale())
                .map(left -> Page.see("/newsletter/left/" + left, "unsubscribed-all"))
                .orElseGet(() -> see("already"));
    }

    @POST
    @Path("data")
    public Response data() {
        links.sendFrom(token, FreshLink.Purpose.DATA);
        return see("link-sent");
    }

    @POST
    @Path("erase")
    public Response erase() {
        links.sendFrom(token, FreshLink.Purpose.ERASURE);
        return see("link-sent");
    }

    private Page shown() {
        return Page.of("preferences/preferences")
                .with("own", service.own(token))
                .with("topics", Topic.values())
                .with("pauses", PreferencesService.PAUSES)
                .with("departements", Departement.all())
                .with("token", token);
    }

    private Response see(String done) {
        return Page.see("/me/preferences/" + token, done);
    }

    private static Wish wish(MultivaluedMap<String, String> sent) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        sent.getOrDefault("topics", List.of()).forEach(name -> Topic.named(name).ifPresent(topics::add));
        Typing typing = new Typing(
                sent.getFirst("givenName"),
                sent.getFirst("familyName"),
                sent.getFirst("departement"),
                sent.getFirst("profession"),
                sent.getFirst("structure"));
        Locale language = "en".equals(sent.getFirst("language")) ? Locale.ENGLISH : Locale.FRENCH;
        Mode mode = Mode.DISCREET.name().equals(sent.getFirst("mode")) ? Mode.DISCREET : Mode.USUAL;
        return new Wish(topics, typing.profile(language), mode);
    }
}
