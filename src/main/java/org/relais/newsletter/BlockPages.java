package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.relais.Refusal;
import org.relais.presence.PresenceService;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Blocks that the team writes itself: a text, a picture, a button, a quote, figures. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class BlockPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private CompositionService composition;

    @Inject
    private Pictures pictures;

    @Inject
    private PresenceService presences;

    @GET
    @Path("{number:\\d{1,9}}/blocks/new")
    public Response fresh(@PathParam("number") int number, @QueryParam("kind") @DefaultValue("") String kind) {
        Issue issue = newsletter.issue(number);
        return EntryKind.block(kind)
                .map(known -> page(issue, null, known, BlockForm.empty(known)))
                .orElseGet(
                        () -> Page.of("newsletter/blocks").with("issue", issue).with("kinds", EntryKind.blocks()))
                .response();
    }

    @POST
    @Path("{number:\\d{1,9}}/blocks")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response write(@PathParam("number") int number, List<EntityPart> parts) throws IOException {
        BlockForm form = new BlockForm(parts);
        try {
            Issue issue = composition.write(
                    number,
                    form.section(),
                    form.block(pictures.keep(form.picture()).orElse(null)));
            return Page.see(IssuePages.path(number) + "#s-"
                    + issue.contents().section(form.section()).id());
        } catch (Refusal refusal) {
            return page(newsletter.issue(number), null, form.kind(), form)
                    .refused(refusal)
                    .response();
        }
    }

    @GET
    @Path("{number:\\d{1,9}}/blocks/{id:\\d{1,18}}")
    public Response block(@PathParam("number") int number, @PathParam("id") long id) {
        Issue issue = newsletter.issue(number);
        Entry entry = written(issue, id);
        return page(issue, entry, entry.kind(), BlockForm.of(entry.block())).response();
    }

    @POST
    @Path("{number:\\d{1,9}}/blocks/{id:\\d{1,18}}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response rewrite(@PathParam("number") int number, @PathParam("id") long id, List<EntityPart> parts)
            throws IOException {
        BlockForm form = new BlockForm(parts);
        Entry entry = written(newsletter.issue(number), id);
        try {
            presences.here(NewsletterService.name(number));
            Picture picture = pictures.keep(form.picture()).orElse(entry.picture());
            composition.rewrite(number, id, form.seen(entry.picture()), form.block(picture));
            return Page.see(IssuePages.path(number) + "#e-" + id);
        } catch (Refusal refusal) {
            Issue issue = newsletter.issue(number);
            return page(issue, written(issue, id), entry.kind(), form)
                    .refused(refusal)
                    .response();
        }
    }

    private static Entry written(Issue issue, long id) {
        Entry entry = issue.contents().entry(id);
        if (!entry.written()) {
            throw Refusal.unknown("entry.unknown");
        }
        return entry;
    }

    static String path(int number, long id) {
        return IssuePages.path(number) + "/blocks/" + id;
    }

    private Page page(Issue issue, Entry entry, EntryKind kind, BlockForm typed) {
        return Page.of("newsletter/block")
                .with("issue", issue)
                .with("entry", entry)
                .with("kind", kind)
                .with("typed", typed)
                .with("others", presences.others(NewsletterService.name(issue.number())));
    }
}
