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

/**
 * Security headers on every response, errors included (S14). A mail shown in a frame ({@code …/mail.html}) is the one thing
 * that carries styles of its own: it gets a sandbox instead, and may be framed by our pages only. The embeddable list is the one
 * page that sites named by the operator may frame.
 */
@WebFilter("/*")
public class SecurityHeaders implements Filter {
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String MAIL =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String EMBEDDED = "/resources/embed";

    @Inject
    private Settings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        String path = ((HttpServletRequest) request).getRequestURI();
        frame(http, path);
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("Referrer-Policy", "no-referrer");
        http.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.secure()) {
            http.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    /** X-Frame-Options cannot name other sites: for the list it is left out, since every browser that reads the policy ignores it. */
    private void frame(HttpServletResponse http, String path) {
        if (path.equals(EMBEDDED)) {
            String sites = String.join(" ", settings.embedSites());
            http.setHeader(POLICY, PAGE.replace("frame-ancestors 'none'", ("frame-ancestors 'self' " + sites).strip()));
            return;
        }
        boolean mail = path.endsWith("/mail.html");
        http.setHeader(POLICY, mail ? MAIL : PAGE);
        http.setHeader("X-Frame-Options", mail ? "SAMEORIGIN" : "DENY");
    }
}
