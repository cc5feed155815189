package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.newsletter.NewsletterService.Rewording;
import org.relais.staff.Role;
import org.relais.web.Page;

/** The words of one entry, with those of its resource beside them, and the heading of one section. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class EntryPages {
    @Inject
    private NewsletterService newsletter;

    /** What the form of an entry sends. */
    public static class Worded {
        @FormParam("version")
        int version;

        @FormParam("title")
        String title;

        @FormParam("summary")
        String summary;

        Rewording rewording() {
            return new Rewording(version, title, summary);
        }
    }

    @GET
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}")
    public Response entry(@PathParam("number") int number, @PathParam("id") long id) {
        Issue issue = newsletter.issue(number);
        Entry entry = issue.contents().entry(id);
        return page(issue, entry, new Rewording(issue.version(), entry.title(), entry.summary()))
                .response();
    }

    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}")
    public Response shorten(@PathParam("number") int number, @PathParam("id") long id, @BeanParam Worded form) {
        try {
            newsletter.shorten(number, id, form.rewording());
            return Page.see(IssuePages.path(number) + "#e-" + id);
        } catch (Refusal refusal) {
            Issue issue = newsletter.issue(number);
            return page(issue, issue.contents().entry(id), form.rewording())
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}/renew")
    public Response renew(@PathParam("number") int number, @PathParam("id") long id) {
        newsletter.renew(number, id);
        return Page.see(IssuePages.path(number) + "#e-" + id);
    }

    /** After a refusal the form carries the version as it is now: whoever saves again has seen both. */
    private Page page(Issue issue, Entry entry, Rewording typed) {
        return Page.of("newsletter/entry")
                .with("issue", issue)
                .with("entry", entry)
                .with("typed", typed)
                .with("newer", newsletter.newer(issue.number(), entry.id()).orElse(null));
    }

    @GET
    @Path("{number:\\d{1,9}}/sections/{id:\\d{1,18}}")
    public Response section(@PathParam("number") int number, @PathParam("id") long id) {
        Issue issue = newsletter.issue(number);
        return page(issue, issue.contents().section(id)).response();
    }

    @POST
    @Path("{number:\\d{1,9}}/sections/{id:\\d{1,18}}")
    public Response rename(
            @PathParam("number") int number, @PathParam("id") long id, @FormParam("title") String title) {
        try {
            newsletter.rename(number, id, title);
            return Page.see(IssuePages.path(number) + "#s-" + id);
        } catch (Refusal refusal) {
            Issue issue = newsletter.issue(number);
            return page(issue, issue.contents().section(id))
                    .with("typed", title)
                    .refused(refusal)
                    .response();
        }
    }

    private static Page page(Issue issue, Section section) {
        return Page.of("newsletter/section")
                .with("issue", issue)
                .with("section", section)
                .with("typed", section.title());
    }
}
