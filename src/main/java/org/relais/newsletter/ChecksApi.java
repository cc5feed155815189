package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.gate.Finding;
import org.relais.gate.Gate;
import org.relais.rehearsal.Fault;
import org.relais.rehearsal.Rehearsal;
import org.relais.rehearsal.RehearsalService;
import org.relais.staff.Role;
import org.relais.web.Messages;
import org.relais.web.Visitor;

/** The checks before sending, as JSON. */
@Path("/api/v1/issues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Tag(name = "Issues")
public class ChecksApi {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private IssueChecks checks;

    @Inject
    private RehearsalService rehearsals;

    @Inject
    private ReviewService reviews;

    @Inject
    private IssueMail mail;

    @Inject
    private Visitor visitor;

    /** @param mend the page where it is mended, or absent */
    public record OneFinding(Finding.Level level, String check, String sentence, String mend) {}

    /**
     * How far the rehearsal is.
     *
     * @param current whether it was of what is there now
     * @param faults the first thousand people who would not get it
     */
    public record OneRehearsal(
            boolean current, boolean running, long audience, long done, long faulty, List<Fault> faults) {}

    /** What the checks found, what stops first; rehearsal is absent before the first. */
    public record Checked(boolean open, int passed, List<OneFinding> findings, OneRehearsal rehearsal) {}

    @GET
    @Path("{number:\\d{1,9}}/checks")
    @Operation(summary = "What keeps an issue from leaving, and what is worth a look")
    public Checked checks(@PathParam("number") int number) {
        return checked(number, checks.gate(number));
    }

    @POST
    @Path("{number:\\d{1,9}}/checks")
    @Operation(
            summary = "Visit every link of an issue, and rehearse it before everyone",
            description = "The rehearsal goes on in the background; nothing is sent.")
    public Checked check(@PathParam("number") int number) {
        reviews.rehearse(mail.rendered(newsletter.issue(number)));
        return checked(number, checks.passage(number, "").gate());
    }

    private Checked checked(int number, Gate gate) {
        return new Checked(
                gate.stops() == 0,
                gate.passed(),
                gate.findings().stream().map(this::said).toList(),
                rehearsals
                        .of(NewsletterService.name(number))
                        .map(each -> rehearsal(number, each))
                        .orElse(null));
    }

    private OneRehearsal rehearsal(int number, Rehearsal rehearsal) {
        Issue issue = newsletter.issue(number);
        return new OneRehearsal(
                reviews.rehearsed(mail.rendered(issue), rehearsal),
                rehearsal.running(),
                rehearsal.audience(),
                rehearsal.done(),
                rehearsal.faulty(),
                rehearsals.faults(NewsletterService.name(number)));
    }

    private OneFinding said(Finding finding) {
        String sentence =
                Messages.text(visitor.locale(), finding.key(), finding.about().toArray());
        return new OneFinding(finding.level(), finding.key(), sentence, finding.mend());
    }
}
