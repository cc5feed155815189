package org.relais.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Security headers on every response, errors included (S14). A mail shown in a frame ({@code …/mail.html}) is the one thing
 * that carries styles of its own: it gets a sandbox instead, and may be framed by our pages only. The sign-up form that other sites
 * show ({@value #FRAMED}) may be framed by everyone: there is no cookie, so a press in a frame has no more power than one outside. The list
 * of the centre may be framed by the sites that the operator names.
 */
@WebFilter("/*")
public class SecurityHeaders implements Filter {
    private static final String FRAMED = "/newsletter/form";
    private static final String EMBEDDED = "/resources/embed";
    private static final String NOBODY = "frame-ancestors 'none'";
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
                    + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
                    + NOBODY;
    private static final String MAIL =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    @Inject
    private Settings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        String path = ((HttpServletRequest) request).getRequestURI();
        boolean mail = path.endsWith("/mail.html");
        Optional<String> sites = framing(path);
        http.setHeader(
                "Content-Security-Policy",
                mail
                        ? MAIL
                        : PAGE.replace(
                                NOBODY, sites.map("frame-ancestors "::concat).orElse(NOBODY)));
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("Referrer-Policy", "no-referrer");
        if (sites.isEmpty()) {
            http.setHeader("X-Frame-Options", mail ? "SAMEORIGIN" : "DENY");
        }
        http.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.secure()) {
            http.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    /** Who may frame it, if anyone; X-Frame-Options cannot name other sites, and yields to the policy in every browser that reads one. */
    private Optional<String> framing(String path) {
        if (path.equals(FRAMED) || path.startsWith(FRAMED + "/")) {
            return Optional.of("*");
        }
        return path.equals(EMBEDDED)
                ? Optional.of(("'self' " + String.join(" ", settings.embedSites())).strip())
                : Optional.empty();
    }
}
