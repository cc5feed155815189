package org.relais.reminders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.staff.Role;
import org.relais.web.Page;

/** « Messages »: the reminders of a webinar, planned and sent, its announcement, and the mail afterwards. */
@Path("/staff/webinars/{id:\\d{1,18}}/messages")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class MessagesPages {
    @Inject
    private MessagesService messages;

    @Inject
    private ReminderService reminders;

    @GET
    public Response messages(@PathParam("id") long id) {
        return Page.of("reminders/messages")
                .with("overview", messages.overview(id))
                .response();
    }

    @POST
    @Path("reminders/{reminder:\\d{1,18}}/off")
    public Response switchOff(@PathParam("id") long id, @PathParam("reminder") long reminder) {
        return Page.see(path(id), reminders.switchOff(id, reminder) ? "reminder-off" : "already");
    }

    @POST
    @Path("reminders/{reminder:\\d{1,18}}/on")
    public Response switchOn(@PathParam("id") long id, @PathParam("reminder") long reminder) {
        return Page.see(path(id), reminders.switchOn(id, reminder) ? "reminder-on" : "already");
    }

    static String path(long id) {
        return "/staff/webinars/" + id + "/messages";
    }
}
