package org.relais.centre;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.resources.Audience;
import org.relais.resources.Published;
import org.relais.resources.ResourceKind;
import org.relais.web.Settings;

/** The public centre for other programs, without a token: the same filters as its page. */
@Path("/api/v1/resources/public")
@Tag(name = "resources", description = "Contributions to the resource centre and their verification")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueApi {
    @Inject
    private Centre centre;

    @Inject
    private Settings settings;

    /** A public resource. */
    @Schema(name = "PublicResource")
    public record Seen(
            long id,
            String url,
            ResourceKind kind,
            String title,
            String summary,
            String link,
            Instant startsAt,
            Instant endsAt,
            String place,
            Set<String> departements,
            Set<String> themes,
            Set<Audience> audience,
            @Schema(description = "ISO 639-1") String language,

            String organisation,
            Instant validatedAt) {
        static Seen of(Published resource, String site) {
            return new Seen(
                    resource.id(),
                    site + resource.address(),
                    resource.kind(),
                    resource.title(),
                    resource.summary(),
                    resource.link(),
                    resource.when().startsAt(),
                    resource.when().endsAt(),
                    resource.place(),
                    new TreeSet<>(resource.departements()),
                    new TreeSet<>(resource.themes()),
                    new TreeSet<>(resource.audience()),
                    resource.language(),
                    resource.organisation(),
                    resource.validatedAt());
        }
    }

    /** One page of them. */
    @Schema(name = "PublicResources")
    public record Some(long total, int page, int pages, List<Seen> resources) {}

    @GET
    @Operation(operationId = "publicResources", summary = "Search what is public, page after page; no token needed")
    public Response resources(@BeanParam FilterForm form, @QueryParam("page") @DefaultValue("1") int page) {
        Found.Leaf leaf = centre.search(form.filter()).leaf(page);
        List<Seen> seen = leaf.resources().stream()
                .map(each -> Seen.of(each, settings.baseUrl()))
                .toList();
        return Response.ok(new Some(leaf.total(), leaf.page(), leaf.pages(), seen))
                .header("Access-Control-Allow-Origin", "*") // public, and told to anyone without a cookie
                .build();
    }
}
