package org.relais.opposition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.outbox.Suppression;
import org.relais.staff.Role;

/** Who is not written to, as JSON. */
@Path("/api/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
@Tag(name = "Suppressions")
public class SuppressionApi {
    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private SuppressionService service;

    /** @param list the one they get no mail of, {@code *} for all */
    public record OneSuppression(String fingerprint, String list, String reason, Instant at) {
        static OneSuppression of(Suppression each) {
            return new OneSuppression(each.fingerprint(), each.list(), each.reason(), each.at());
        }
    }

    /** @param next what to give as {@code after} for the following page; absent on the last */
    public record SuppressionPage(List<OneSuppression> suppressions, String next) {}

    /** @param cause OBJECTED, DEAD or ELSEWHERE */
    public record NewSuppressions(List<String> addresses, String cause) {}

    /** @param unreadable how many were no address */
    public record Added(int added, int unreadable) {}

    @GET
    @Operation(
            summary = "List who is not written to, by fingerprint",
            description = "No address can be read from it. Give the next of a page as after.")
    public SuppressionPage list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("size") @DefaultValue("100") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        String[] cursor = (after + " ").split(" ", 2);
        List<Suppression> page = service.page(cursor[0], cursor[1].strip(), most);
        return new SuppressionPage(
                page.stream().map(OneSuppression::of).toList(),
                page.size() == most ? cursor(page.get(most - 1)) : null);
    }

    private static String cursor(Suppression last) {
        return last.fingerprint() + " " + last.list();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write to these addresses no more",
            description = "At most 2,000 at once. Nothing takes them off but the person's own new confirmation.")
    public Added add(NewSuppressions asked) {
        if (asked == null || asked.addresses() == null) {
            throw Refusal.invalid("addresses", "suppression.needs-addresses");
        }
        Opposition opposition = Opposition.read(String.join(" ", asked.addresses()), asked.cause());
        service.add(opposition.addresses(), opposition.cause());
        return new Added(opposition.addresses().size(), opposition.unreadable());
    }
}
