package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.relais.newsletter.IssueMail.Slots;
import org.relais.newsletter.IssueRecords.Balance;
import org.relais.newsletter.IssueRecords.IssueList;
import org.relais.newsletter.IssueRecords.Line;
import org.relais.newsletter.IssueRecords.OneIssue;
import org.relais.newsletter.IssueRecords.When;
import org.relais.newsletter.IssueRecords.Words;
import org.relais.staff.Role;
import org.relais.web.Visitor;

/** Issues of the newsletter, as JSON: the same acts as the team's pages. */
@Path("/api/v1/issues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Tag(name = "Issues")
public class IssueApi {
    private static final int LARGEST_PAGE = 100;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private CompositionService composition;

    @Inject
    private SendingService sending;

    @Inject
    private AudienceService audiences;

    @Inject
    private CorrectionService corrections;

    @Inject
    private IssueChecks checks;

    @Inject
    private IssueMail mail;

    @Inject
    private Visitor visitor;

    @POST
    @Operation(
            summary = "Open the issue of the quarter",
            description = "Answers the draft that is there, or makes one and prepares it by the rules.")
    public Response open() {
        OneIssue issue = OneIssue.of(newsletter.open());
        return answer(Response.created(URI.create("/api/v1/issues/" + issue.number())), issue);
    }

    @GET
    @Operation(summary = "List issues, the newest first", description = "Give the next of a page as before.")
    public IssueList list(
            @QueryParam("before") @DefaultValue("2147483647") int before,
            @QueryParam("size") @DefaultValue("20") int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<Issue> page = newsletter.issues(before, most);
        return new IssueList(
                page.stream().map(Line::of).toList(),
                page.size() == most ? page.get(most - 1).number() : null);
    }

    @GET
    @Path("{number:\\d{1,9}}")
    @Operation(summary = "Read an issue", description = "Its version comes as ETag too.")
    public Response get(@PathParam("number") int number) {
        return answer(newsletter.issue(number));
    }

    @PUT
    @Path("{number:\\d{1,9}}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change the words of a draft, and whom it is for",
            description =
                    "What is absent stays; it is for départements or for a segment, language all for whatever people read. What was approved"
                            + " must be approved again. With If-Match, a version that is no longer the newest answers 409.")
    public Response introduce(@PathParam("number") int number, @HeaderParam("If-Match") String ifMatch, Words words) {
        Issue now = newsletter.issue(number);
        IfMatch.check(ifMatch, now);
        if (words == null) {
            throw Refusal.invalid("subject", "problem.400.json");
        }
        Issue issue = composition.word(number, now.version(), null, words.over(now.wording()));
        return answer(audiences.address(number, words.over(issue.whom())));
    }

    @POST
    @Path("{number:\\d{1,9}}/assemble")
    @Operation(
            summary = "Prepare a draft by the rules",
            description =
                    "Takes in what is validated and not featured yet, and webinars and events to come. Asked again it adds"
                            + " what is new and leaves what people arranged as it is.")
    public Response assemble(@PathParam("number") int number) {
        return answer(composition.prepare(number));
    }

    @GET
    @Path("{number:\\d{1,9}}/preview.html")
    @Produces("text/html;charset=UTF-8")
    @Operation(summary = "The HTML part as it would leave")
    public String previewHtml(@PathParam("number") int number) {
        return mail.html(newsletter.issue(number), visitor.locale(), Slots.sample());
    }

    @GET
    @Path("{number:\\d{1,9}}/preview.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "The text part as it would leave")
    public String previewText(@PathParam("number") int number) {
        return mail.text(newsletter.issue(number), visitor.locale(), Slots.sample());
    }

    @POST
    @Path("{number:\\d{1,9}}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let an approved issue leave at an instant",
            description = "sendAt is an instant; or localTime such as 2027-01-14T09:00 with zone such as Europe/Paris. "
                    + "word says why it may leave although a check found something worth a look."
                    + " Asked twice it is done once.")
    public Response schedule(@PathParam("number") int number, @HeaderParam("If-Match") String ifMatch, When when) {
        IfMatch.check(ifMatch, newsletter.issue(number));
        sending.schedule(number, When.time(when), checks.passage(number, When.word(when)));
        return get(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/unschedule")
    @Operation(summary = "Hold a scheduled issue: it stays approved")
    public Response unschedule(@PathParam("number") int number) {
        sending.unschedule(number);
        return get(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/pause")
    @Operation(summary = "Hold what has not left yet")
    public Response pause(@PathParam("number") int number) {
        sending.pause(number);
        return get(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/resume")
    @Operation(summary = "Go on after a pause")
    public Response resume(@PathParam("number") int number) {
        sending.resume(number);
        return get(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/rest")
    @Operation(summary = "Write to those who wait for a later wave now")
    public Response sendRest(@PathParam("number") int number) {
        sending.sendRest(number);
        return get(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/correction")
    @Operation(summary = "Open a correction for exactly those who received an issue")
    public Response correct(@PathParam("number") int number) {
        Issue correction = corrections.correct(number);
        return answer(Response.created(URI.create("/api/v1/issues/" + correction.number())), OneIssue.of(correction));
    }

    @POST
    @Path("{number:\\d{1,9}}/cancel")
    @Operation(summary = "Give an issue up; what has left stays out")
    public Response cancel(@PathParam("number") int number) {
        sending.cancel(number);
        return get(number);
    }

    @GET
    @Path("{number:\\d{1,9}}/progress")
    @Operation(
            summary = "How many recipients stand in each state",
            description = "Read at one instant; every recipient is in one state, so the sum is the audience. "
                    + "retrying is a part of queued, inDoubt a count beside.")
    public Balance progress(@PathParam("number") int number) {
        return Balance.of(sending.sending(number));
    }

    static Response answer(Issue issue) {
        return answer(Response.ok(), OneIssue.of(issue));
    }

    private static Response answer(Response.ResponseBuilder builder, OneIssue issue) {
        return builder.header("ETag", '"' + String.valueOf(issue.version()) + '"')
                .entity(issue)
                .build();
    }
}
