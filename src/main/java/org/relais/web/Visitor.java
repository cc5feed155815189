package org.relais.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Locale;

/** Who reads this page, as far as a page needs to know: the language, where they stand, and whether they are of the team. */
@RequestScoped
public class Visitor {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private ContainerRequestContext request;

    void arrives(ContainerRequestContext asked) {
        request = asked;
    }

    /** {@code ?lang=} first, then the browser's wish, then French. */
    public Locale locale() {
        String asked = request.getUriInfo().getQueryParameters().getFirst("lang");
        if (asked != null) {
            return asked.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        }
        return request.getAcceptableLanguages().stream()
                .map(wish -> Locale.forLanguageTag(wish.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.FRENCH);
    }

    /** The path from the root, with its first slash. */
    public String path() {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    /** What has just been done, as the redirect after a form tells it ({@code ?done=}); only known sentences are shown. */
    public String done() {
        String done = request.getUriInfo().getQueryParameters().getFirst("done");
        return done != null && Messages.has(locale(), "done." + done) ? done : null;
    }

    public boolean wantsJson() {
        return path().startsWith("/api/");
    }

    public boolean signedIn() {
        return request.getSecurityContext().getUserPrincipal() != null;
    }

    public String name() {
        return signedIn() ? request.getSecurityContext().getUserPrincipal().getName() : "";
    }

    public boolean allowed(String role) {
        return request.getSecurityContext().isUserInRole(role);
    }
}
