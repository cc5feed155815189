package org.relais.deliverability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.staff.Role;
import org.relais.web.Messages;
import org.relais.web.Visitor;

/** The same as the page. */
@Path("/api/v1/deliverability")
@RolesAllowed(Role.IS_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliverability", description = "What DNS says about the domain we send from")
public class DeliverabilityApi {
    @Inject
    private Lookout lookout;

    @Inject
    private Visitor visitor;

    public record Seen(String domain, Instant at, List<One> findings) {}

    /** @param publish the record that should stand there; absent when nothing has to change */
    public record One(
            String subject, String verdict, String name, String detail, List<String> found, Finding.Publish publish) {}

    @GET
    @Operation(
            operationId = "deliverability",
            summary = "Read whether SPF, DKIM, DMARC, MX and PTR are right",
            description = "Answers 202 while DNS is still being asked; ask again.")
    public Response report() {
        return lookout.report()
                .map(report -> Response.ok(seen(report)))
                .orElseGet(Response::accepted)
                .build();
    }

    private Seen seen(Report report) {
        return new Seen(
                report.domain(),
                report.at(),
                report.findings().stream().map(this::one).toList());
    }

    private One one(Finding finding) {
        return new One(
                finding.subject().name(),
                finding.verdict().name(),
                finding.name(),
                Messages.text(
                        visitor.locale(),
                        finding.sentence(),
                        finding.arguments().toArray()),
                finding.found(),
                finding.publish());
    }
}
