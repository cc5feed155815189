package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Sections of an issue: added, named in both languages, removed. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class SectionPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private CompositionService composition;

    @GET
    @Path("{number:\\d{1,9}}/sections/new")
    public Response fresh(@PathParam("number") int number) {
        return page(newsletter.issue(number), null, "", "").response();
    }

    @POST
    @Path("{number:\\d{1,9}}/sections")
    public Response add(
            @PathParam("number") int number, @FormParam("title") String title, @FormParam("titleEn") String titleEn) {
        try {
            Issue issue = composition.addSection(number, Heading.typed(title, titleEn));
            int last = issue.contents().sections().size() - 1;
            return Page.see(IssuePages.path(number) + "#s-"
                    + issue.contents().sections().get(last).id());
        } catch (Refusal refusal) {
            return page(newsletter.issue(number), null, title, titleEn)
                    .refused(refusal)
                    .response();
        }
    }

    @GET
    @Path("{number:\\d{1,9}}/sections/{id:\\d{1,18}}")
    public Response section(@PathParam("number") int number, @PathParam("id") long id) {
        Issue issue = newsletter.issue(number);
        Section section = issue.contents().section(id);
        return page(issue, section, section.title(), section.titleEn()).response();
    }

    @POST
    @Path("{number:\\d{1,9}}/sections/{id:\\d{1,18}}")
    public Response rename(
            @PathParam("number") int number,
            @PathParam("id") long id,
            @FormParam("seen.title") String seen,
            @FormParam("title") String title,
            @FormParam("titleEn") String titleEn) {
        try {
            composition.rename(number, id, seen, Heading.typed(title, titleEn));
            return Page.see(IssuePages.path(number) + "#s-" + id);
        } catch (Refusal refusal) {
            Issue issue = newsletter.issue(number);
            return page(issue, issue.contents().section(id), title, titleEn)
                    .refused(refusal)
                    .response();
        }
    }

    private static Page page(Issue issue, Section section, String title, String titleEn) {
        return Page.of("newsletter/section")
                .with("issue", issue)
                .with("section", section)
                .with("typed", title)
                .with("typedEn", titleEn);
    }
}
