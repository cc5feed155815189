package org.relais.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The pages every footer leads to (A16). */
@Path("/")
@PermitAll
public class LegalPages {
    @Inject
    private Settings settings;

    @Inject
    private Visitor visitor;

    /** A heading and its paragraph. */
    public record Part(String title, String text) {}

    @GET
    @Path("legal")
    public Response notice() {
        String publisher = settings.network() + ", " + settings.postalAddress() + ". "
                + say("legal.notice.write", settings.replyTo());
        return page(
                "legal.notice",
                "legal.notice.lead",
                List.of(
                        new Part(say("legal.notice.publisher"), publisher),
                        part("legal.notice.hosting"),
                        part("legal.notice.software")));
    }

    @GET
    @Path("privacy")
    public Response privacy() {
        return page(
                "legal.privacy",
                "privacy.lead",
                List.of(
                        part("privacy.visit"),
                        part("privacy.letter"),
                        part("privacy.webinar"),
                        part("privacy.pack"),
                        part("privacy.leave"),
                        part("privacy.rights")));
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        return page(
                "accessibility.title",
                "accessibility.lead",
                List.of(part("accessibility.state"), part("accessibility.report")));
    }

    private Part part(String key) {
        return new Part(say(key), say(key + ".text", settings.replyTo(), settings.registrationMonths()));
    }

    private Response page(String title, String lead, List<Part> parts) {
        return Page.of("web/legal")
                .with("title", say(title))
                .with("lead", say(lead))
                .with("parts", parts)
                .response();
    }

    private String say(String key, Object... arguments) {
        return Messages.text(visitor.locale(), key, arguments);
    }
}
