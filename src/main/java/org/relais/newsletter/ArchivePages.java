package org.relais.newsletter;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** The public archive: what the letter is, and every issue that has begun to leave, without anything personal. */
@Path("/newsletter")
@PermitAll
public class ArchivePages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private IssueMail mail;

    @Inject
    private Visitor visitor;

    @GET
    public Response archive() {
        return Page.of("newsletter/archive")
                .with("issues", newsletter.published())
                .response();
    }

    @GET
    @Path("{number:\\d{1,9}}")
    public Response issue(@PathParam("number") int number) {
        Issue issue = newsletter.publishedIssue(number);
        return Page.of("newsletter/archived")
                .with("issue", issue)
                .with("letter", mail.letter(issue, visitor.locale()))
                .response();
    }

    /** The mail itself, as a page. */
    @GET
    @Path("{number:\\d{1,9}}/mail.html")
    public Response mail(@PathParam("number") int number) {
        return Response.ok(
                        mail.html(
                                newsletter.publishedIssue(number),
                                visitor.locale(),
                                IssueMail.Slots.nobody(visitor.locale())),
                        "text/html;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .build();
    }
}
