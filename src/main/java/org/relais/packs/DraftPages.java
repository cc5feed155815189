package org.relais.packs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.centre.Centre;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.staff.Role;
import org.relais.web.Messages;
import org.relais.web.Page;

/** The pack that somebody of the team gathers: found and chosen from page to page, addressed, seen as it will be, sent. */
@Path("/staff/packs/new")
@RolesAllowed({Role.IS_ADMIN, Role.IS_REVIEWER, Role.IS_EDITOR})
public class DraftPages {
    private static final String HERE = "/staff/packs/new";
    private static final int MOST_FOUND = 8;

    @Inject
    private PackService packs;

    @Inject
    private Centre centre;

    /** What is looked for, so that the list stays where it was. */
    @QueryParam("q")
    @DefaultValue("")
    private String words;

    /** What the form sends. */
    public static class Typed {
        @FormParam("email")
        @DefaultValue("")
        String email;

        @FormParam("language")
        @DefaultValue("fr")
        String language;

        @FormParam("discreet")
        @DefaultValue("")
        String discreet;

        @FormParam("word")
        @DefaultValue("")
        String word;

        Letter letter() {
            Letter.Manner manner = discreet.isEmpty() ? Letter.Manner.PLAIN : Letter.Manner.DISCREET;
            return Letter.typed(email, language, manner, word);
        }
    }

    @GET
    public Response draft() {
        PackService.Gathered mine = packs.mine();
        Pack pack = mine.pack();
        boolean written = pack.email() != null;
        return page(mine)
                .with("email", written ? pack.email() : "")
                .with("language", pack.language())
                .with("discreet", written ? pack.discreet() : mine.delicate())
                .with("word", written ? pack.word() : "")
                .response();
    }

    @POST
    @Path("add")
    public Response add(@FormParam("resource") @DefaultValue("0") long resource) {
        try {
            return back(packs.add(resource) ? "pack-added" : "pack-held");
        } catch (Refusal refusal) {
            return page(packs.mine()).refused(refusal).response();
        }
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("resource") @DefaultValue("0") long resource) {
        packs.remove(resource);
        return back("pack-removed");
    }

    @POST
    @Path("up")
    public Response up(@FormParam("resource") @DefaultValue("0") long resource) {
        packs.up(resource);
        return back("pack-moved");
    }

    @POST
    @Path("discard")
    public Response discard() {
        packs.discard();
        return Page.see("/staff/packs", "pack-discarded");
    }

    @POST
    public Response write(@BeanParam Typed form) {
        try {
            packs.write(form.letter());
            return Page.see(HERE + "/preview");
        } catch (Refusal refusal) {
            return page(packs.mine())
                    .with("email", form.email)
                    .with("language", form.language)
                    .with("discreet", !form.discreet.isEmpty())
                    .with("word", form.word)
                    .refused(refusal)
                    .response();
        }
    }

    @GET
    @Path("preview")
    public Response preview() {
        try {
            return previewed(packs.preview()).response();
        } catch (Refusal unfinished) {
            return Page.see(HERE);
        }
    }

    /** As it would leave, in a frame of its own. */
    @GET
    @Path("mail.html")
    public Response mail() {
        Content content = packs.preview();
        return Response.ok(nobody(content, content.html()), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("send")
    public Response send(@FormParam("version") @DefaultValue("-1") int version) {
        try {
            return Page.see("/staff/packs/" + packs.send(version), "pack-sent");
        } catch (Refusal refusal) {
            return unsent(refusal);
        }
    }

    private Response unsent(Refusal why) {
        try {
            return previewed(packs.preview()).refused(why).response();
        } catch (Refusal nothingToSee) {
            return Page.see("/staff/packs");
        }
    }

    /** A reload of the page that answered a refused act. */
    @GET
    @Path("{act:add|send}")
    public Response back() {
        return Page.see(HERE);
    }

    private Response back(String done) {
        return Page.see(words.isEmpty() ? HERE : HERE + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), done);
    }

    private Page page(PackService.Gathered mine) {
        return Page.of("packs/draft")
                .with("mine", mine)
                .with("words", words)
                .with("found", centre.find(words, MOST_FOUND))
                .with("languages", MailTemplates.LANGUAGES)
                .with("most", Pack.MOST)
                .with("email", "")
                .with("language", "fr")
                .with("discreet", mine.delicate())
                .with("word", "");
    }

    private Page previewed(Content content) {
        return Page.of("packs/preview")
                .with("mine", packs.mine())
                .with("subject", content.subject())
                .with("text", nobody(content, content.text()));
    }

    private static String nobody(Content content, String body) {
        String hello = Messages.text(Locale.forLanguageTag(content.language()), "mail.hello");
        return body.replace("[[greeting]]", hello).replace("[[notMeUrl]]", "#");
    }
}
