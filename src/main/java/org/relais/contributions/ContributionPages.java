package org.relais.contributions;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.contributions.ContributionService.Followed;
import org.relais.door.Door;
import org.relais.resources.Audience;
import org.relais.resources.Details;
import org.relais.resources.OrganisationType;
import org.relais.resources.ResourceKind;
import org.relais.verification.CheckService;
import org.relais.web.Departement;
import org.relais.web.Markdown;
import org.relais.web.Page;

/** The pages behind a contributor's private link: the steps of the form, then where it stands, answering and withdrawing. */
@Path("/contributions/{token}")
@PermitAll
public class ContributionPages {
    private static final String STEP = "{step:essentials|content|audience|sender}";

    @Inject
    private ContributionService service;

    @Inject
    private CheckService checks;

    @Inject
    private Door door;

    @Context
    private HttpServletRequest request;

    @PathParam("token")
    private String token;

    static String path(String token) {
        return "/contributions/" + token;
    }

    @GET
    public Response follow() {
        return Page.of("contributions/follow")
                .with("followed", service.follow(token))
                .with("steps", Step.all())
                .response();
    }

    @GET
    @Path(STEP)
    public Response step(@PathParam("step") String slug) {
        Followed followed = service.follow(token);
        return followed.open() ? page(step(followed, slug)).response() : Page.see(path(token));
    }

    @POST
    @Path(STEP)
    public Response save(@PathParam("step") String slug, MultivaluedMap<String, String> sent) {
        Step step = of(slug);
        if (step == Step.SENDER) {
            return send(sent);
        }
        service.save(token, step, sent);
        try {
            service.check(token, step);
            return Page.see(path(token)
                    + (sent.containsKey("later") ? "" : "/" + step.next().slug()));
        } catch (Refusal refusal) {
            return page(step(service.follow(token), slug)).refused(refusal).response();
        }
    }

    /** The last step: what is missing elsewhere is told here, and the door stands before the mail. */
    private Response send(MultivaluedMap<String, String> sent) {
        service.save(token, Step.SENDER, sent);
        if (sent.containsKey("later")) {
            return Page.see(path(token));
        }
        try {
            door.check(sent, request.getRemoteAddr(), Page.see(path(token)));
            service.send(token);
            return Page.see(path(token), "contribution-sent");
        } catch (Refusal refusal) {
            return page(step(service.follow(token), Step.SENDER.slug()))
                    .refused(refusal)
                    .response();
        }
    }

    @POST
    @Path("withdraw")
    public Response withdraw() {
        return Page.see(path(token), service.withdraw(token) ? "contribution-withdrawn" : "already");
    }

    /** No more mail about it, and the address goes. */
    @POST
    @Path("leave")
    public Response leave() {
        service.leave(token);
        return Page.see(path(token), "contribution-left");
    }

    /** For what was never sent or confirmed. */
    @POST
    @Path("forget")
    public Response forget() {
        service.forget(token);
        return Page.see("/resources/submit", "contribution-forgotten");
    }

    private record Shown(Followed followed, Step step) {}

    private static Shown step(Followed followed, String slug) {
        return new Shown(followed, of(slug));
    }

    private static Step of(String slug) {
        return Step.of(slug).orElseThrow(() -> Refusal.unknown("contribution.link-unknown"));
    }

    private Page page(Shown shown) {
        Answers answers = shown.followed().contribution().answers();
        return Page.of("contributions/" + shown.step().name().toLowerCase(Locale.ROOT))
                .with("followed", shown.followed())
                .with("step", shown.step())
                .with("steps", Step.all())
                .with("answers", answers)
                .with("alike", checks.alike(answers.typed("title"), answers.typed("link")))
                .with("kinds", ResourceKind.values())
                .with("audiences", Audience.values())
                .with("languages", Details.LANGUAGES)
                .with("types", OrganisationType.values())
                .with("departements", Departement.all())
                .with("body", Markdown.html(answers.typed("body")));
    }
}
