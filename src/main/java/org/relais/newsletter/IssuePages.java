package org.relais.newsletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.relais.Refusal;
import org.relais.presence.PresenceService;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Issues, and the composer: the words and the content on one side, the mail as it will leave on the other. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class IssuePages {
    private static final int SIZE = 20;
    private static final Set<String> VIEWS = Set.of("wide", "phone", "dark", "text");

    @Inject
    private NewsletterService newsletter;

    @Inject
    private SendingService sending;

    @Inject
    private IssueChecks checks;

    @Inject
    private IssueMail mail;

    @Inject
    private Visitor visitor;

    @Inject
    private Buttons buttons;

    @Inject
    private CompositionService composition;

    @Inject
    private PresenceService presences;

    /** The composer's form: the words, those they were typed over, and the button that was pressed. */
    public static class Composed {
        @FormParam("version")
        int version;

        @FormParam("title")
        String title;

        @FormParam("subject")
        String subject;

        @FormParam("introduction")
        String introduction;

        @FormParam("do")
        @DefaultValue("save")
        String button;

        @FormParam("seen.title")
        String seenTitle;

        @FormParam("seen.subject")
        String seenSubject;

        @FormParam("seen.introduction")
        String seenIntroduction;

        /** What was dragged, {@code e-12} or {@code s-3}, into which section, before which other one. */
        @FormParam("moved")
        @DefaultValue("")
        String moved;

        @FormParam("into")
        long into;

        @FormParam("before")
        long before;

        Wording wording() {
            return new Wording(title, subject, introduction);
        }

        /** Null when the form does not tell. */
        Wording seen() {
            return seenSubject == null ? null : new Wording(seenTitle, seenSubject, seenIntroduction);
        }
    }

    @GET
    public Response issues(@QueryParam("before") @DefaultValue("2147483647") int before) {
        List<Issue> issues = newsletter.issues(before, SIZE);
        boolean more = issues.size() == SIZE;
        return Page.of("newsletter/issues")
                .with("issues", issues)
                .with("next", more ? issues.get(SIZE - 1).number() : null)
                .response();
    }

    @POST
    public Response open() {
        return Page.see(path(newsletter.open().number()));
    }

    @GET
    @Path("{number:\\d{1,9}}")
    public Response issue(@PathParam("number") int number, @QueryParam("view") @DefaultValue("wide") String view) {
        Issue issue = newsletter.issue(number);
        return composer(issue, issue.wording())
                .with("view", VIEWS.contains(view) ? view : "wide")
                .response();
    }

    /** With scripts the answer is what changed of the page; without, the page again, at the same place. */
    @POST
    @Path("{number:\\d{1,9}}")
    public Response compose(
            @PathParam("number") int number, @HeaderParam("HX-Request") String htmx, @BeanParam Composed form) {
        try {
            Issue worded = composition.word(number, form.version, form.seen(), form.wording());
            presences.here(NewsletterService.name(number));
            Buttons.Pressed pressed = buttons.press(worded, form);
            return htmx == null
                    ? pressed.see()
                    : pressed.answer(composition(Page.of("newsletter/composed"), pressed.issue()));
        } catch (Refusal refusal) {
            Issue issue = newsletter.issue(number);
            return refusal.key().equals("issue.changed-meanwhile")
                    ? changedMeanwhile(issue, form.wording())
                    : composer(issue, form.wording())
                            .with("view", "wide")
                            .refused(refusal)
                            .response();
        }
    }

    private Response changedMeanwhile(Issue theirs, Wording mine) {
        return Page.of("newsletter/conflict")
                .with("issue", theirs)
                .with("mine", mine)
                .status(Response.Status.CONFLICT.getStatusCode())
                .response();
    }

    private Page composer(Issue issue, Wording wording) {
        return composition(Page.of("newsletter/compose"), issue)
                .with("wording", wording)
                .with("gate", checks.gate(issue.number()))
                .with("waiting", issue.changeable() ? composition.waiting(issue.number()) : List.of())
                .with("others", presences.others(NewsletterService.name(issue.number())));
    }

    /** What every button of the composer may change. */
    private Page composition(Page page, Issue issue) {
        return page.with("issue", issue)
                .with("undoable", composition.undoable(issue).orElse(null))
                .with("outdated", issue.changeable() ? composition.outdated(issue) : List.of());
    }

    /** The mail as it will leave, with a neutral greeting; in a frame, under a policy of its own. */
    @GET
    @Path("{number:\\d{1,9}}/mail.html")
    public Response preview(@PathParam("number") int number) {
        return Response.ok(
                        mail.html(newsletter.issue(number), visitor.locale(), IssueMail.Slots.sample()),
                        "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{number:\\d{1,9}}/try")
    public Response tryOut(@PathParam("number") int number) {
        sending.tryOut(mail.rendered(newsletter.issue(number)));
        return Page.see(path(number), "issue-tried");
    }

    static String path(int number) {
        return "/staff/newsletter/" + number;
    }
}
