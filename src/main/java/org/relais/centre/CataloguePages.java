package org.relais.centre;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.relais.resources.Audience;
import org.relais.resources.CatalogueService;
import org.relais.resources.Details;
import org.relais.resources.Published;
import org.relais.resources.Resource;
import org.relais.resources.ResourceKind;
import org.relais.web.Departement;
import org.relais.web.Markdown;
import org.relais.web.Page;
import org.relais.web.Region;
import org.relais.web.Settings;
import org.relais.web.Turns;

/** The public centre of resources. */
@Path("/resources")
@PermitAll
public class CataloguePages {
    private static final int RELATED = 4;
    private static final int THEMES = 14;

    @Inject
    private Centre centre;

    @Inject
    private Turns turns;

    @Inject
    private CatalogueService service;

    @Inject
    private Settings settings;

    @Inject
    private Event<ComingEvents> events;

    @GET
    public Response resources(@BeanParam FilterForm form, @QueryParam("page") @DefaultValue("1") int page) {
        Filter filter = form.filter();
        ComingEvents coming = new ComingEvents(filter);
        if (page <= 1) {
            events.fire(coming);
        }
        Found found = turns.take(() -> centre.search(filter));
        return Page.of("centre/catalogue")
                .with("filter", filter)
                .with("coming", coming.first())
                .with("listing", found.leaf(page))
                .with("found", found.counts())
                .with("themes", found.counts().themes(filter, THEMES))
                .with("kinds", ResourceKind.values())
                .with("audiences", Audience.values())
                .with("languages", Details.LANGUAGES)
                .with("periods", Period.values())
                .with("sorts", Sort.values())
                .with("regions", Region.all())
                .with("departements", Departement.all())
                .with("tiles", Tile.all())
                .with("directions", new Directions(filter))
                .response();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response resource(@PathParam("id") long id) {
        Published resource = service.find(id);
        Resource whole = service.whole(id);
        return Page.of("centre/resource")
                .with("resource", resource)
                .with("whole", whole)
                .with("preview", new Preview(resource, settings.baseUrl()))
                .with("body", Markdown.html(whole.content().body()))
                .with("related", centre.related(id, RELATED))
                .response();
    }

    /** A list for a frame of another site, which the operator has named (RELAIS_EMBED_SITES). */
    @GET
    @Path("embed")
    public Response embed(@BeanParam FilterForm form) {
        Filter filter = form.filter();
        Found found = centre.search(filter);
        return Page.of("centre/embed")
                .with("filter", filter)
                .with("listing", found.leaf(1))
                .response();
    }
}
