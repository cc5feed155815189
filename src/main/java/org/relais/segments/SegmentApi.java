package org.relais.segments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.staff.Role;

/** Named choices of people, as JSON. */
@Path("/api/v1/segments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR, Role.IS_ORGANISER})
@Tag(name = "Segments")
public class SegmentApi {
    private static final int LARGEST_PAGE = 100;

    @Inject
    private SegmentService service;

    /** @param criteria as a query string: {@code departement=33&departement=24&language=fr} */
    public record NewSegment(String name, String criteria) {}

    /** A named choice. */
    public record OneSegment(long id, String name, String criteria) {
        static OneSegment of(Segment segment) {
            return new OneSegment(
                    segment.id(), segment.name(), segment.criteria().toString());
        }
    }

    /** @param next what to give as {@code after} for the following page; absent on the last */
    public record SegmentList(List<OneSegment> segments, Long next) {}

    /** How many people a choice means now, and how many of them are written to, by what they receive. */
    public record Count(long people, long newsletter, long webinars) {}

    @GET
    @Operation(summary = "List named choices, by id", description = "Give the next of a page as after.")
    public SegmentList list(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("size") @DefaultValue("50") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<Segment> page = service.page(after, most);
        return new SegmentList(
                page.stream().map(OneSegment::of).toList(),
                page.size() == most ? page.get(most - 1).id() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name a choice of people",
            description =
                    "criteria is a query string of status, topic, departement, region, profession, language, source,"
                            + " since and until; topic and departement may come several times.")
    public Response create(NewSegment asked) {
        Segment made =
                service.save(told(asked).name(), Criteria.read(told(asked).criteria()));
        return Response.created(URI.create("/api/v1/segments/" + made.id()))
                .entity(OneSegment.of(made))
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read one")
    public OneSegment get(@PathParam("id") long id) {
        return OneSegment.of(service.find(id));
    }

    @PUT
    @Path("{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change its name and its criteria")
    public OneSegment change(@PathParam("id") long id, NewSegment asked) {
        return OneSegment.of(
                service.change(id, told(asked).name(), Criteria.read(told(asked).criteria())));
    }

    @DELETE
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Take one away; refused while an issue to come needs it")
    public void remove(@PathParam("id") long id) {
        service.remove(id);
    }

    @GET
    @Path("{id:\\d{1,18}}/count")
    @Operation(summary = "Count whom it means at this moment")
    public Count count(@PathParam("id") long id) {
        Criteria criteria = service.find(id).criteria();
        return new Count(
                service.count(criteria),
                service.countReaders(Topic.NEWSLETTER, criteria),
                service.countReaders(Topic.WEBINARS, criteria));
    }

    private static NewSegment told(NewSegment asked) {
        if (asked == null || asked.name() == null || asked.criteria() == null) {
            throw Refusal.invalid("criteria", "segment.needs-criteria");
        }
        return asked;
    }
}
