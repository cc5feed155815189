package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.Refusal;
import org.relais.presence.PresenceService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** The words of one entry, with those of its resource beside them and what became of these since, and where it stands. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class EntryPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private CompositionService composition;

    @Inject
    private PresenceService presences;

    /** What the form of an entry sends. */
    public static class Worded {
        @FormParam("version")
        int version;

        @FormParam("seen.title")
        String seenTitle;

        @FormParam("seen.summary")
        String seenSummary;

        @FormParam("title")
        String title;

        @FormParam("summary")
        String summary;

        Reworded words() {
            return new Reworded(version, seenTitle, seenSummary, title, summary);
        }
    }

    @GET
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}")
    public Response entry(@PathParam("number") int number, @PathParam("id") long id) {
        Issue issue = newsletter.issue(number);
        Entry entry = issue.contents().entry(id);
        return entry.written()
                ? Page.see(BlockPages.path(number, id))
                : page(issue, entry, Reworded.at(issue.version(), entry.title(), entry.summary()))
                        .response();
    }

    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}")
    public Response shorten(@PathParam("number") int number, @PathParam("id") long id, @BeanParam Worded form) {
        try {
            presences.here(NewsletterService.name(number));
            composition.shorten(number, id, form.words());
            return Page.see(IssuePages.path(number) + "#e-" + id);
        } catch (Refusal refusal) {
            Issue issue = newsletter.issue(number);
            return page(issue, issue.contents().entry(id), form.words())
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}/renew")
    public Response renew(
            @PathParam("number") int number,
            @PathParam("id") long id,
            @FormParam("keep") @DefaultValue("") String keep) {
        composition.renew(number, id, keep.equals("words") ? Renewal::keepingOurWords : Renewal::whole);
        return Page.see(IssuePages.path(number) + "#e-" + id);
    }

    /** After a refusal the form carries the words as they are now: whoever saves again has seen both. */
    private Page page(Issue issue, Entry entry, Reworded typed) {
        Snapshot newer = composition.newer(entry).orElse(null);
        return Page.of("newsletter/entry")
                .with("issue", issue)
                .with("entry", entry)
                .with("typed", typed)
                .with("changes", newer == null ? List.of() : Changes.of(entry, newer))
                .with("others", presences.others(NewsletterService.name(issue.number())));
    }

    /** Where an entry may go: every section, at its end or before one of those that stand there. */
    @GET
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}/place")
    public Response askWhere(@PathParam("number") int number, @PathParam("id") long id) {
        Issue issue = newsletter.issue(number);
        return Page.of("newsletter/place")
                .with("issue", issue)
                .with("entry", issue.contents().entry(id))
                .response();
    }

    /** @param where {@code 3} for the end of section 3, {@code 3:12} for the place before entry 12 there */
    @POST
    @Path("{number:\\d{1,9}}/entries/{id:\\d{1,18}}/place")
    public Response place(
            @PathParam("number") int number,
            @PathParam("id") long id,
            @FormParam("where") @DefaultValue("") String where) {
        if (!where.matches("\\d{1,18}(:\\d{1,18})?")) {
            throw Refusal.invalid("where", "section.unknown");
        }
        String[] halves = where.split(":");
        composition.place(number, id, Long.parseLong(halves[0]), halves.length == 1 ? 0 : Long.parseLong(halves[1]));
        return Page.see(IssuePages.path(number) + "#e-" + id);
    }
}
