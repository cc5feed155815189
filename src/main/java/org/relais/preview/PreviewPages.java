package org.relais.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.envelope.Greeting;
import org.relais.newsletter.Issue;
import org.relais.newsletter.IssueMail;
import org.relais.newsletter.NewsletterService;
import org.relais.staff.Role;
import org.relais.staff.StaffService;
import org.relais.web.Page;

/** An issue as its readers will have it, on a page of its own and in the frame beside the composer. */
@Path("/staff/newsletter/{number:\\d{1,9}}/preview")
@RolesAllowed({Role.IS_ADMIN, Role.IS_EDITOR})
public class PreviewPages {
    @Inject
    private NewsletterService newsletter;

    @Inject
    private ReaderService readers;

    @Inject
    private TrialService trials;

    @Inject
    private StaffService staff;

    @Inject
    private IssueMail mail;

    @PathParam("number")
    private int number;

    @GET
    public Response preview(@BeanParam Look look) {
        return page(look).response();
    }

    private Page page(Look look) {
        Issue issue = newsletter.issue(number);
        Reader reader = readers.reader(issue, look.as());
        Locale language = look.language(reader.language());
        return Page.of("preview/preview")
                .with("issue", issue)
                .with("look", look)
                .with("reads", language.getLanguage())
                .with("reader", reader)
                .with("subject", mail.subject(issue, language))
                .with("gap", mail.letter(issue, language).gap())
                .with("colleagues", trials.colleagues())
                .with("me", staff.me());
    }

    /** Under a policy of its own, in a frame. */
    @GET
    @Path("mail.html")
    public Response mail(@BeanParam Look look) {
        Issue issue = newsletter.issue(number);
        Reader reader = readers.reader(issue, look.as());
        Locale language = look.language(reader.language());
        IssueMail.Slots slots = IssueMail.Slots.greeting(Greeting.of(reader.givenName(), language.getLanguage()));
        return Response.ok(Sheet.of(mail, issue, look.view(), language, slots), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Whoever may open a person's record may look as them; the address travels in the form and is in no link. */
    @POST
    @Path("as")
    @RolesAllowed(Role.IS_ADMIN)
    public Response as(@FormParam("address") String address) {
        try {
            return Page.see(path(number) + "?as=" + readers.choose(number, address));
        } catch (Refusal refusal) {
            return page(new Look()).refused(refusal).response();
        }
    }

    /** To oneself and colleagues; their mailboxes are the last look there is. */
    @POST
    @Path("trial")
    public Response trial(@FormParam("to") List<Long> accounts, @FormParam("reads") List<String> languages) {
        try {
            trials.send(newsletter.issue(number), accounts, languages);
            return Page.see(path(number), "issue-trial");
        } catch (Refusal refusal) {
            return page(new Look()).refused(refusal).response();
        }
    }

    static String path(int number) {
        return "/staff/newsletter/" + number + "/preview";
    }
}
