package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.relais.Refusal;
import org.relais.newsletter.SendingService.Rendered;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Reading an issue for each other: asked for, commented, approved or sent back. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class ReviewPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private ReviewService reviews;

    @Inject
    private IssueChecks checks;

    @Inject
    private AudienceService audiences;

    @Inject
    private IssueMail mail;

    @GET
    @Path("{number:\\d{1,9}}/review")
    public Response review(@PathParam("number") int number) {
        return page(number, "").response();
    }

    @POST
    @Path("{number:\\d{1,9}}/review")
    public Response ask(@PathParam("number") int number, @FormParam("words") @DefaultValue("") String words) {
        return said(number, words, issue -> {
            reviews.ask(mail.rendered(issue), words);
            return Page.see(path(number), "issue-review-asked");
        });
    }

    /** @param version what was read; of no matter when it is absent, as a program may leave it out */
    @POST
    @Path("{number:\\d{1,9}}/approve")
    public Response approve(
            @PathParam("number") int number,
            @FormParam("version") Integer version,
            @FormParam("words") @DefaultValue("") String words) {
        return said(number, words, issue -> {
            Rendered read = mail.rendered(issue);
            boolean fresh = reviews.approve(version == null ? read : read.as(version), words);
            return Page.see(path(number), fresh ? "issue-approved" : "issue-approved-already");
        });
    }

    @POST
    @Path("{number:\\d{1,9}}/send-back")
    public Response sendBack(@PathParam("number") int number, @FormParam("words") @DefaultValue("") String words) {
        return said(number, words, issue -> {
            reviews.sendBack(number, words);
            return Page.see(path(number), "issue-sent-back");
        });
    }

    @POST
    @Path("{number:\\d{1,9}}/comment")
    public Response comment(@PathParam("number") int number, @FormParam("words") @DefaultValue("") String words) {
        return said(number, words, issue -> {
            reviews.comment(number, words);
            return Page.see(path(number), "issue-commented");
        });
    }

    private Response said(int number, String words, Function<Issue, Response> act) {
        try {
            return act.apply(newsletter.issue(number));
        } catch (Refusal refusal) {
            return page(number, words).refused(refusal).response();
        }
    }

    private static String path(int number) {
        return IssuePages.path(number) + "/review";
    }

    private Page page(int number, String words) {
        Issue issue = newsletter.issue(number);
        return Page.of("newsletter/review")
                .with("issue", issue)
                .with("words", words)
                .with("mayApprove", reviews.mayApprove(issue))
                .with("remarks", reviews.remarks(number))
                .with("count", audiences.count(issue))
                .with("gate", checks.gate(number));
    }
}
