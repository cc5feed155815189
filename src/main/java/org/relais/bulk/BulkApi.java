package org.relais.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.askings.Answers;
import org.relais.staff.Role;
import org.relais.subscribers.Subscriber;

/** Acts on many people, as JSON. */
@Path("/api/v1/bulk-acts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
@Tag(name = "Bulk acts")
public class BulkApi {
    private static final int LARGEST_PAGE = 100;

    @Inject
    private BulkService service;

    /**
     * What is to be done.
     *
     * @param order such as LEAVE.NEWSLETTER, LEAVE_ALL, OFFER.WEBINARS, LANGUAGE.en, DEPARTEMENT.33, SUPPRESS or ERASE
     * @param whom a query string: criteria as of a segment, or person=1&amp;person=2
     * @param seen of the dry run before it
     */
    public record NewAct(String order, String whom, String reason, String seen) {}

    /** @param sample the numbers of a few of them */
    public record DryRun(String order, String whom, long matching, long people, String seen, List<Long> sample) {}

    /** @param answers of those to whom something is proposed; absent otherwise */
    public record OneAct(
            long id,
            String order,
            String whom,
            BulkAct.Status status,
            Instant begunAt,
            Instant finishedAt,
            long people,
            long changed,
            long same,
            Answers answers) {}

    /** @param next what to give as {@code before} for the following page; absent on the last */
    public record ActList(List<OneAct> acts, Long next) {}

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how many and whom an act would change, without doing it",
            description = "Give its seen back to begin the act for exactly these people.")
    public DryRun check(NewAct asked) {
        Preview preview = service.preview(
                Order.read(told(asked).order()), Whom.read(told(asked).whom()));
        return new DryRun(
                preview.order().toString(),
                preview.whom().toString(),
                preview.matching(),
                preview.people(),
                preview.seen(),
                preview.sample().stream().map(Subscriber::id).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Do it in the background",
            description =
                    "Refused with 409 when the people are others than those of the dry run. Read the act until it is"
                            + " FINISHED.")
    public Response begin(NewAct asked) {
        long id = service.begin(
                Order.read(told(asked).order()), Whom.read(told(asked).whom()), asked.reason(), asked.seen());
        return Response.accepted(get(id))
                .location(URI.create("/api/v1/bulk-acts/" + id))
                .build();
    }

    @GET
    @Operation(summary = "List acts, the newest first", description = "Give the next of a page as before.")
    public ActList list(
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            @QueryParam("size") @DefaultValue("20") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<BulkAct> page = service.page(before, most);
        return new ActList(
                page.stream().map(this::told).toList(),
                page.size() == most ? page.get(most - 1).id() : null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read how far an act is")
    public OneAct get(@PathParam("id") long id) {
        return told(service.find(id));
    }

    @POST
    @Path("{id:\\d{1,18}}/stop")
    @Operation(summary = "Leave the others as they are")
    public OneAct stop(@PathParam("id") long id) {
        service.stop(id);
        return get(id);
    }

    private OneAct told(BulkAct act) {
        return new OneAct(
                act.id(),
                act.order().toString(),
                act.whom().toString(),
                act.status(),
                act.begunAt(),
                act.finishedAt(),
                act.people(),
                act.changed(),
                act.same(),
                service.answers(act).orElse(null));
    }

    private static NewAct told(NewAct asked) {
        if (asked == null || asked.whom() == null) {
            throw Refusal.invalid("whom", "segment.needs-criteria");
        }
        return asked;
    }
}
