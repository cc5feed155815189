package org.relais.reminders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.Refusal;
import org.relais.envelope.Content;
import org.relais.segments.SegmentService;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Announcing a webinar: for whom, how many they are, how it reads, and the button. */
@Path("/staff/webinars/{id:\\d{1,18}}/messages/announcement")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class AnnouncementPages {
    @Inject
    private AnnouncementService announcements;

    @Inject
    private AnnouncementMail mail;

    @Inject
    private SegmentService segments;

    @Inject
    private Sample sample;

    @Inject
    private Visitor visitor;

    /** @param departements as typed; the webinar's own when nothing was typed yet */
    @GET
    public Response announcement(
            @PathParam("id") long id,
            @QueryParam("departements") String departements,
            @QueryParam("segment") @DefaultValue("") String segment) {
        AnnouncementService.Matter matter = announcements.matter(id);
        String typed = departements == null
                ? String.join(", ", matter.webinar().presentation().departements())
                : departements;
        try {
            return page(matter, typed, segment)
                    .with("people", announcements.count(Aim.of(typed, segment)))
                    .response();
        } catch (Refusal refusal) {
            return page(matter, typed, segment).refused(refusal).response();
        }
    }

    @POST
    public Response announce(
            @PathParam("id") long id,
            @FormParam("departements") @DefaultValue("") String departements,
            @FormParam("segment") @DefaultValue("") String segment,
            @FormParam("before") @DefaultValue("-1") int before) {
        AnnouncementService.Matter matter = announcements.matter(id);
        try {
            boolean sent = announcements.announce(
                    mail.rendered(matter.webinar(), matter.next()), Aim.of(departements, segment), before);
            return Page.see(MessagesPages.path(id), sent ? "webinar-announced" : "already");
        } catch (Refusal refusal) {
            return page(matter, departements, segment).refused(refusal).response();
        }
    }

    /** As it would leave, in a frame of its own. */
    @GET
    @Path("mail.html")
    public Response preview(@PathParam("id") long id) {
        AnnouncementService.Matter matter = announcements.matter(id);
        List<Content> all = mail.rendered(matter.webinar(), matter.next()).contents();
        return Response.ok(
                        sample.nobody(sample.inLanguage(all, visitor.locale())).html(), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Page page(AnnouncementService.Matter matter, String departements, String segment) {
        List<Announcement> before = announcements.of(matter.webinar().id());
        return Page.of("reminders/announcement")
                .with("webinar", matter.webinar())
                .with("before", before)
                .with("departements", departements)
                .with("segment", segment)
                .with("segments", segments.all())
                .with("people", 0L);
    }
}
