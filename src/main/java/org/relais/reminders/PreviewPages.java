package org.relais.reminders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.relais.envelope.Content;
import org.relais.registrations.Mode;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** A reminder as it would leave, for somebody who is nobody; the mail itself in a frame of its own. */
@Path("/staff/webinars/{id:\\d{1,18}}/messages")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class PreviewPages {
    @Inject
    private WebinarService webinars;

    @Inject
    private ReminderMail reminder;

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
        return Response.ok(sample.nobody(reminderOf(id, mode)).html(), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Content reminderOf(long id, String mode) {
        Webinar webinar = webinars.find(id);
        WebinarDate date = webinar.first();
        return sample.of(
                sample.inLanguage(reminder.contents(webinar, date, mode(mode)), visitor.locale()), webinar, date);
    }

    private static Mode mode(String typed) {
        return Mode.DISCREET.name().equals(typed) ? Mode.DISCREET : Mode.USUAL;
    }
}
