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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relais.Refusal;
import org.relais.newsletter.Snapshot.Source;
import org.relais.staff.Role;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Issues, and the composer: the words and the content on one side, the mail as it will leave on the other. */
@Path("/staff/newsletter")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class IssuePages {
    private static final int SIZE = 20;
    private static final Set<String> VIEWS = Set.of("wide", "phone", "text");

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

    /** The composer's form: the words, the version they were read at, and the button that was pressed. */
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

        @FormParam("order")
        String order;

        Wording wording() {
            return new Wording(title, subject, introduction);
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

    @POST
    @Path("{number:\\d{1,9}}")
    public Response compose(@PathParam("number") int number, @BeanParam Composed form) {
        try {
            Issue issue = newsletter.introduce(number, form.version, form.wording());
            return press(issue, form);
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

    private Response press(Issue issue, Composed form) {
        int number = issue.number();
        if (form.button.equals("save")) {
            return Page.see(path(number), "issue-saved");
        }
        if (form.button.equals("order")) {
            newsletter.arrange(number, Arrangement.typed(form.order));
            return Page.see(path(number) + "#contenu-du-numero");
        }
        if (form.button.equals("assemble")) {
            newsletter.assemble(number);
            return Page.see(path(number), "issue-assembled");
        }
        if (form.button.matches("take(-webinar)?:\\d{1,18}")) {
            Source source = form.button.startsWith("take-webinar") ? Source.WEBINAR : Source.RESOURCE;
            newsletter.take(number, source, Long.parseLong(form.button.replaceFirst(".*:", "")));
            return Page.see(path(number) + "#a-placer");
        }
        Act.Call call = Act.known(form.button);
        newsletter.change(number, call);
        return Page.see(path(number) + "#" + call.anchor());
    }

    private Response changedMeanwhile(Issue theirs, Wording mine) {
        return Page.of("newsletter/conflict")
                .with("issue", theirs)
                .with("mine", mine)
                .status(Response.Status.CONFLICT.getStatusCode())
                .response();
    }

    private Page composer(Issue issue, Wording wording) {
        return Page.of("newsletter/compose")
                .with("issue", issue)
                .with("wording", wording)
                .with("gate", checks.gate(issue.number()))
                .with("waiting", issue.changeable() ? newsletter.waiting(issue.number()) : List.of())
                .with("outdated", issue.changeable() ? newsletter.outdated(issue.number()) : List.of())
                .with("text", mail.text(issue, Locale.FRENCH, IssueMail.Slots.sample()));
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
