package org.relais.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;

/** Who reads this page, as far as a page needs to know: the language, where they stand, and whether they are of the team. */
@RequestScoped
public class Visitor {
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private SecurityContext security;

    /** {@code ?lang=} first, then the browser's wish, then French. */
    public Locale locale() {
        String asked = uri.getQueryParameters().getFirst("lang");
        if (asked != null) {
            return asked.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        }
        return headers.getAcceptableLanguages().stream()
                .map(wish -> Locale.forLanguageTag(wish.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.FRENCH);
    }

    /** The path from the root, with its first slash. */
    public String path() {
        String path = uri.getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    /** What has just been done, as the redirect after a form tells it ({@code ?done=}); only known sentences are shown. */
    public String done() {
        String done = uri.getQueryParameters().getFirst("done");
        return done != null && Messages.has(locale(), "done." + done) ? done : null;
    }

    public boolean wantsJson() {
        return path().startsWith("/api/");
    }

    public boolean signedIn() {
        return security.getUserPrincipal() != null;
    }

    public String name() {
        return signedIn() ? security.getUserPrincipal().getName() : "";
    }

    public boolean allowed(String role) {
        return security.isUserInRole(role);
    }
}
