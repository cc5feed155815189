package org.relais.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.imports.ImportService;
import org.relais.segments.Criteria;
import org.relais.segments.SegmentService;
import org.relais.staff.Actor;
import org.relais.staff.Role;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.web.Departement;
import org.relais.web.Page;
import org.relais.web.Region;
import org.relais.web.Say;
import org.relais.web.Visitor;

/** The people who hear from us: figures for whoever composes, addresses for data protection and administration only (P15). */
@Path("/staff/subscribers")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class SubscriberPages {
    private static final int SIZE = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int RECENT_IMPORTS = 5;

    @Inject
    private PeopleService people;

    @Inject
    private SegmentService segments;

    @Inject
    private LifeService life;

    @Inject
    private KeptFigures figures;

    @Inject
    private ImportService imports;

    @Inject
    private Actor actor;

    @Inject
    private Visitor visitor;

    @Context
    private UriInfo uri;

    @GET
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
    public Response subscribers(@QueryParam("after") @DefaultValue("0") long after) {
        Criteria criteria = Criteria.of(uri.getQueryParameters());
        boolean maySee = actor.has(Role.ADMIN) || actor.has(Role.PRIVACY);
        List<Subscriber> page = maySee ? people.page(criteria, after, SIZE) : List.of();
        return Page.of("people/people")
                .with("figures", figures.now())
                .with("imports", imports.newest(RECENT_IMPORTS))
                .with("maySee", maySee)
                .with("people", page)
                .with("matching", segments.countUpTo(MOST_COUNTED + 1, criteria))
                .with("mostCounted", MOST_COUNTED)
                .with("criteria", criteria)
                .with("words", segments.words())
                .with("first", after == 0)
                .with("next", page.size() == SIZE ? page.get(SIZE - 1).id() : null)
                .response();
    }

    /** By POST, so that no address stands in a URL, a history or an access log (P11). */
    @POST
    @Path("search")
    public Response search(@FormParam("words") @DefaultValue("") String words) {
        Page page = Page.of("people/found").with("typed", words).with("most", SIZE);
        try {
            List<Subscriber> found = people.search(words, SIZE);
            return found.size() == 1
                    ? Page.see("/staff/subscribers/" + found.get(0).id())
                    : page.with("people", found).response();
        } catch (Refusal refusal) {
            return page.with("people", List.of()).refused(refusal).response();
        }
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response subscriber(@PathParam("id") long id) {
        PeopleService.Person person = people.person(id, new Say(visitor.locale()));
        String departement = person.subscriber().departement();
        return Page.of("people/subscriber")
                .with("subscriber", person.subscriber())
                .with("departement", Departement.of(departement).orElse(null))
                .with("region", Region.around(departement).orElse(null))
                .with("topics", person.subscriber().topics())
                .with("consents", person.consents())
                .with("mails", person.mails())
                .with("told", person.told())
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
}
