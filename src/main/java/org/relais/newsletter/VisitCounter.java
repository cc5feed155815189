package org.relais.newsletter;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts how often the web version of an issue is read: one more for each page that is shown, and nothing about who read it. Programs
 * that say they are one are left out, as are pages fetched ahead; what mail filters fetch in disguise is in the figure.
 */
@Provider
public class VisitCounter implements ContainerResponseFilter {
    private static final Pattern ISSUE = Pattern.compile("/?newsletter/(\\d{1,9})(?:/mail\\.html)?");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)bot|crawl|spider|slurp|preview|fetch|scan|monitor|check|curl|wget|python|java/|http-?client|headless|feed");
    private static final int OK = 200;

    @Inject
    private VisitService visits;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Matcher issue = ISSUE.matcher(request.getUriInfo().getPath());
        if (response.getStatus() == OK && request.getMethod().equals("GET") && issue.matches() && byAPerson(request)) {
            visits.count(Integer.parseInt(issue.group(1)));
        }
    }

    private static boolean byAPerson(ContainerRequestContext request) {
        String agent = request.getHeaderString("User-Agent");
        boolean ahead = "prefetch".equals(request.getHeaderString("Sec-Purpose"))
                || "prefetch".equals(request.getHeaderString("Purpose"));
        return agent != null
                && !agent.isBlank()
                && !ahead
                && !PROGRAM.matcher(agent).find();
    }
}
