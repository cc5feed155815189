package org.relais.resources;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relais.web.Departement;
import org.relais.web.Markdown;
import org.relais.web.Page;

/** The public centre of resources. */
@Path("/resources")
@PermitAll
public class CataloguePages {
    @Inject
    private CatalogueService service;

    @Inject
    private Event<ComingEvents> events;

    @GET
    public Response resources(
            @QueryParam("kind") List<String> kinds,
            @QueryParam("departement") @DefaultValue("") String departement,
            @QueryParam("page") @DefaultValue("1") int page) {
        Filter filter = new Filter(kinds(kinds), territory(departement));
        ComingEvents coming = new ComingEvents(filter);
        if (page <= 1) {
            events.fire(coming);
        }
        return Page.of("resources/catalogue")
                .with("filter", filter)
                .with("coming", coming.first())
                .with("listing", service.page(filter, page))
                .with("kinds", ResourceKind.values())
                .with("byKind", service.byKind())
                .with("departements", service.departements())
                .with("departement", Departement.of(filter.departement()).orElse(null))
                .response();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response resource(@PathParam("id") long id) {
        Resource resource = service.find(id);
        return Page.of("resources/resource")
                .with("resource", resource)
                .with("body", Markdown.html(resource.content().body()))
                .response();
    }

    /** What is no kind filters nothing. */
    private static Set<ResourceKind> kinds(List<String> names) {
        Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
        names.forEach(name -> ResourceKind.of(name).ifPresent(kinds::add));
        return kinds;
    }

    private static String territory(String typed) {
        return typed.equals(Filter.NATIONAL)
                ? typed
                : Departement.of(typed).map(Departement::code).orElse("");
    }
}
