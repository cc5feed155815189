package org.relais.drafts;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.relais.Refusal;
import org.relais.door.Door;
import org.relais.newsletter.Issue;
import org.relais.newsletter.IssueMail;
import org.relais.newsletter.NewsletterService;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** A draft for somebody outside: to read, and to say what one thinks of it. Nobody finds it by searching, no cache keeps it. */
@Path("/drafts/{token}")
@PermitAll
public class DraftPages {
    @Inject
    private DraftService drafts;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private IssueMail mail;

    @Inject
    private Door door;

    @Inject
    private Visitor visitor;

    @Context
    private HttpServletRequest request;

    @PathParam("token")
    private String token;

    @GET
    public Response read() {
        return page(new MultivaluedHashMap<>()).response();
    }

    private Page page(MultivaluedMap<String, String> typed) {
        DraftLink link = drafts.open(token);
        return Page.of("drafts/draft")
                .with("link", link)
                .with("issue", newsletter.issue(link.number()))
                .with("token", token)
                .with("typedName", first(typed, "name"))
                .with("typedWords", first(typed, "words"));
    }

    private static String first(MultivaluedMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** The mail itself, in a frame. */
    @GET
    @Path("mail.html")
    public Response mail() {
        Issue issue = newsletter.issue(drafts.open(token).number());
        return Response.ok(
                        mail.html(issue, visitor.locale(), IssueMail.Slots.nobody(visitor.locale())),
                        "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    @POST
    public Response say(MultivaluedMap<String, String> form) {
        try {
            Response said = Page.see("/drafts/" + token, "draft-said");
            drafts.open(token);
            door.check(form, request.getRemoteAddr(), said);
            drafts.say(token, form.getFirst("name"), form.getFirst("words"));
            return said;
        } catch (Refusal refusal) {
            return page(form).refused(refusal).response();
        }
    }
}
