package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.newsletter.IssueRecords.OneIssue;
import org.relais.newsletter.SendingService.Rendered;
import org.relais.review.Remark;
import org.relais.staff.Role;

/** Reading an issue for each other, as JSON. A token answers for the account that made it: nobody approves their own by another door. */
@Path("/api/v1/issues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
@Tag(name = "Issues")
public class ReviewApi {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private ReviewService reviews;

    @Inject
    private IssueMail mail;

    /** What is said with an act; may be absent except where it is the act. */
    public record Words(String words) {
        static String of(Words said) {
            return said == null ? "" : said.words;
        }
    }

    /** Something that was said. */
    public record OneRemark(Remark.Kind kind, String words, String author, Instant madeAt) {
        static OneRemark of(Remark remark) {
            return new OneRemark(remark.kind(), remark.words(), remark.author(), remark.madeAt());
        }
    }

    /** Newest first. */
    public record RemarkList(List<OneRemark> remarks) {}

    @POST
    @Path("{number:\\d{1,9}}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask the others of the team to read a draft")
    public OneIssue ask(@PathParam("number") int number, Words said) {
        reviews.ask(mail.rendered(newsletter.issue(number)), Words.of(said));
        return answer(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve an issue somebody else asked for",
            description = "The approval is for exactly what is there, and for whom; it falls when either changes."
                    + " With If-Match, a version that is no longer the newest answers 409.")
    public OneIssue approve(@PathParam("number") int number, @HeaderParam("If-Match") String ifMatch, Words said) {
        Issue issue = newsletter.issue(number);
        Rendered read = mail.rendered(issue).as(IfMatch.seen(ifMatch, issue));
        reviews.approve(read, Words.of(said));
        return answer(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/send-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Want something changed, and say what")
    public OneIssue sendBack(@PathParam("number") int number, Words said) {
        reviews.sendBack(number, Words.of(said));
        return answer(number);
    }

    @POST
    @Path("{number:\\d{1,9}}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say something about an issue")
    public RemarkList comment(@PathParam("number") int number, Words said) {
        reviews.comment(number, Words.of(said));
        return comments(number);
    }

    @GET
    @Path("{number:\\d{1,9}}/comments")
    @Operation(summary = "What was said about an issue", description = "The newest first, acts of review included.")
    public RemarkList comments(@PathParam("number") int number) {
        return new RemarkList(
                reviews.remarks(number).stream().map(OneRemark::of).toList());
    }

    private OneIssue answer(int number) {
        return OneIssue.of(newsletter.issue(number));
    }
}
