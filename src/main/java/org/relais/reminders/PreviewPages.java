package org.relais.reminders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.envelope.Content;
import org.relais.registrations.Mode;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** Mails around a webinar as they would leave, for somebody who is nobody; the mail itself in a frame of its own. */
@Path("/staff/webinars/{id:\\d{1,18}}/messages")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class PreviewPages {
    @Inject
    private WebinarService webinars;

    @Inject
    private AnnouncementService announcements;

    @Inject
    private ReminderMail reminder;

    @Inject
    private AnnouncementMail announcement;

    @Inject
    private Sample sample;

    @Inject
    private Visitor visitor;

    @GET
    @Path("reminder")
    public Response reminder(@PathParam("id") long id, @QueryParam("mode") @DefaultValue("USUAL") String mode) {
        Content content = reminderOf(id, mode);
        return Page.of("reminders/preview")
                .with("webinar", webinars.find(id))
                .with("discreet", mode(mode) == Mode.DISCREET)
                .with("subject", content.subject())
                .with("text", content.text())
                .response();
    }

    @GET
    @Path("reminder/mail.html")
    public Response reminderMail(@PathParam("id") long id, @QueryParam("mode") @DefaultValue("USUAL") String mode) {
        return mail(reminderOf(id, mode));
    }

    @GET
    @Path("announcement/mail.html")
    public Response announcementMail(@PathParam("id") long id) {
        AnnouncementService.Matter matter = announcements.matter(id);
        return mail(mine(announcement.rendered(matter.webinar(), matter.next()).contents()));
    }

    private Content reminderOf(long id, String mode) {
        Webinar webinar = webinars.find(id);
        WebinarDate date = webinar.first();
        return sample.of(mine(reminder.contents(webinar, date, mode(mode))), webinar, date);
    }

    private static Mode mode(String typed) {
        return Mode.DISCREET.name().equals(typed) ? Mode.DISCREET : Mode.USUAL;
    }

    private Content mine(List<Content> all) {
        return all.stream()
                .filter(each -> each.language().equals(visitor.locale().getLanguage()))
                .findFirst()
                .orElse(all.get(0));
    }

    private Response mail(Content content) {
        return Response.ok(sample.nobody(content).html(), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }
}
