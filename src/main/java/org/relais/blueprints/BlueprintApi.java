package org.relais.blueprints;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.newsletter.Issue;
import org.relais.newsletter.Structure;
import org.relais.staff.Role;

/** Models of issues, as JSON. */
@Path("/api/v1/issue-models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Tag(name = "Issues")
public class BlueprintApi {
    @Inject
    private BlueprintService blueprints;

    /** The number of an issue, and what its structure is to be called. */
    public record NewModel(Integer issue, String name) {}

    /** A model. */
    public record OneModel(long id, String name, Issue.Kind kind, List<String> sections, Instant madeAt) {
        static OneModel of(Blueprint blueprint) {
            Structure structure = blueprint.structure();
            return new OneModel(
                    blueprint.id(),
                    blueprint.name(),
                    structure.kind(),
                    structure.parts().stream().map(part -> part.heading().fr()).toList(),
                    blueprint.madeAt());
        }
    }

    /** By name. */
    public record ModelList(List<OneModel> models) {}

    /** The number of the issue that was started. */
    public record Started(int number) {}

    @GET
    @Operation(summary = "List the models by name")
    public ModelList list() {
        return new ModelList(blueprints.all().stream().map(OneModel::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep the structure of an issue", description = "A model of the same name is renewed.")
    public Response keep(NewModel asked) {
        if (asked == null || asked.issue() == null) {
            throw Refusal.invalid("issue", "problem.400.json");
        }
        OneModel model = OneModel.of(blueprints.keep(asked.issue(), asked.name()));
        return Response.created(URI.create("/api/v1/issue-models/" + model.id()))
                .entity(model)
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read one")
    public OneModel get(@PathParam("id") long id) {
        return OneModel.of(blueprints.find(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/start")
    @Operation(summary = "Start an issue from it", description = "A letter then takes in what waits, by the rules.")
    public Response start(@PathParam("id") long id) {
        int number = blueprints.start(id).number();
        return Response.created(URI.create("/api/v1/issues/" + number))
                .entity(new Started(number))
                .build();
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Take one away")
    public void remove(@PathParam("id") long id) {
        blueprints.remove(id);
    }
}
