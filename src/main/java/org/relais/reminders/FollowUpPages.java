package org.relais.reminders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.envelope.Content;
import org.relais.registrations.Mode;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** The mail after a date: what it says to each group, how it reads, and the button. */
@Path("/staff/webinars/{id:\\d{1,18}}/messages/follow-up/{date:\\d{1,18}}")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class FollowUpPages {
    @Inject
    private FollowUpService followUps;

    @Inject
    private FollowUpMail mail;

    @Inject
    private Sample sample;

    @Inject
    private Visitor visitor;

    /** What the form sends. */
    public static class Typed {
        @FormParam("replay")
        String replay;

        @FormParam("survey")
        String survey;

        @FormParam("sending")
        @DefaultValue("BY_HAND")
        String sending;

        @FormParam("PRESENT")
        @DefaultValue("")
        String present;

        @FormParam("ABSENT")
        @DefaultValue("")
        String absent;

        @FormParam("WAITING")
        @DefaultValue("")
        String waiting;

        FollowUp.Draft draft() {
            return new FollowUp.Draft(
                    replay,
                    survey,
                    sending.equals("WHEN_READY") ? FollowUp.Sending.WHEN_READY : FollowUp.Sending.BY_HAND,
                    Map.of(Readers.PRESENT, present, Readers.ABSENT, absent, Readers.WAITING, waiting));
        }
    }

    @GET
    public Response followUp(
            @PathParam("id") long id,
            @PathParam("date") long date,
            @QueryParam("readers") @DefaultValue("PRESENT") String readers) {
        FollowUp said = followUps.matter(id, date).followUp();
        FollowUp.Draft draft = new FollowUp.Draft(
                said.replay(),
                said.survey(),
                said.sending(),
                Map.of(
                        Readers.PRESENT, said.text(Readers.PRESENT),
                        Readers.ABSENT, said.text(Readers.ABSENT),
                        Readers.WAITING, said.text(Readers.WAITING)));
        return page(id, date, draft).with("readers", readers(readers).name()).response();
    }

    @POST
    public Response word(@PathParam("id") long id, @PathParam("date") long date, @BeanParam Typed form) {
        try {
            followUps.word(id, date, form.draft());
            return Page.see(path(id, date), "follow-up-saved");
        } catch (Refusal refusal) {
            return page(id, date, form.draft())
                    .with("readers", Readers.PRESENT.name())
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("send")
    public Response send(@PathParam("id") long id, @PathParam("date") long date) {
        boolean sent = followUps.send(mail.rendered(followUps.matter(id, date)));
        return Page.see(MessagesPages.path(id), sent ? "follow-up-sent" : "already");
    }

    /** As it would leave, in a frame of its own. */
    @GET
    @Path("mail.html")
    public Response preview(
            @PathParam("id") long id,
            @PathParam("date") long date,
            @QueryParam("readers") @DefaultValue("PRESENT") String readers) {
        List<Content> all = mail.contents(followUps.matter(id, date), readers(readers), Mode.USUAL);
        Content mine = sample.inLanguage(all, visitor.locale());
        return Response.ok(sample.nobody(mine).html(), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Page page(long id, long date, FollowUp.Draft draft) {
        FollowUpMail.Matter matter = followUps.matter(id, date);
        return Page.of("reminders/follow-up")
                .with("webinar", matter.webinar())
                .with("date", matter.date())
                .with("followUp", matter.followUp())
                .with("typed", draft)
                .with("groups", Readers.values())
                .with("texts", byName(draft.texts()))
                .with("people", byName(followUps.people(id, date)));
    }

    /** As templates look things up. */
    private static <T> Map<String, T> byName(Map<Readers, T> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    }

    private static Readers readers(String typed) {
        return Arrays.stream(Readers.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(Readers.PRESENT);
    }

    private static String path(long id, long date) {
        return MessagesPages.path(id) + "/follow-up/" + date;
    }
}
