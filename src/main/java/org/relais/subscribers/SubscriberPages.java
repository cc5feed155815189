package org.relais.subscribers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.staff.Actor;
import org.relais.staff.Role;
import org.relais.web.Departement;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** The people who hear from us: figures for whoever composes, addresses for data protection and administration only (P15). */
@Path("/staff/subscribers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class SubscriberPages {
    private static final int SIZE = 50;
    private static final int RECENT_IMPORTS = 5;

    @Inject
    private SubscriberService service;

    @Inject
    private LifeService life;

    @Inject
    private ImportService imports;

    @Inject
    private Actor actor;

    @Inject
    private Visitor visitor;

    @GET
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
    public Response subscribers(
            @QueryParam("status") String status,
            @QueryParam("departement") String departement,
            @QueryParam("after") @DefaultValue("0") long after) {
        return page(SubscriberFilter.of(status, departement), after).response();
    }

    /** By POST, so that no address stands in a URL, a history or an access log (P11). */
    @POST
    @Path("search")
    public Response search(@FormParam("email") String email) {
        try {
            Subscriber found = service.search(email).orElseThrow(() -> Refusal.invalid("email", "subscriber.nobody"));
            return Page.see("/staff/subscribers/" + found.id());
        } catch (Refusal refusal) {
            return page(SubscriberFilter.of(null, null), 0)
                    .with("searched", email)
                    .refused(refusal)
                    .response();
        }
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response subscriber(@PathParam("id") long id) {
        Subscriber subscriber = service.find(id);
        return Page.of("subscribers/subscriber")
                .with("subscriber", subscriber)
                .with("departement", Departement.of(subscriber.departement()).orElse(null))
                .with("topics", subscriber.topics())
                .with("consents", service.consents(id))
                .response();
    }

    @POST
    @Path("{id:\\d{1,18}}/unsubscribe")
    public Response unsubscribe(
            @PathParam("id") long id, @FormParam("topic") @DefaultValue("NEWSLETTER") String topic) {
        Topic left =
                Topic.named(topic).orElseThrow(() -> Refusal.invalid("topic", "import.reason.TOPIC_UNKNOWN", topic));
        boolean changed = life.leaveFor(id, left, visitor.locale());
        return Page.see("/staff/subscribers/" + id, changed ? "subscriber-unsubscribed" : "already");
    }

    private Page page(SubscriberFilter filter, long after) {
        boolean maySee = actor.has(Role.ADMIN) || actor.has(Role.PRIVACY);
        List<Subscriber> people = maySee ? service.page(filter, after, SIZE) : List.of();
        return Page.of("subscribers/subscribers")
                .with("figures", Figures.of(service.countByStatus()))
                .with("imports", imports.newest(RECENT_IMPORTS))
                .with("maySee", maySee)
                .with("people", people)
                .with("matching", maySee ? service.count(filter) : 0L)
                .with("filter", filter)
                .with("first", after == 0)
                .with("next", people.size() == SIZE ? people.get(SIZE - 1).id() : null)
                .with("departements", Departement.all())
                .with("statuses", Subscriber.Status.values());
    }
}
