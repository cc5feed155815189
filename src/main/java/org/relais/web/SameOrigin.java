package org.relais.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * A page that changes something must have been sent from one of our own pages (S6). Browsers say where a form comes from:
 * {@code Sec-Fetch-Site}, and {@code Origin} on every POST. The API is exempt, since its bearer token is not sent by a browser on
 * its own; so is what {@link OpenToOthers} marks, a list that a test holds.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class SameOrigin implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private Settings settings;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())
                || resource.getResourceMethod() != null
                        && resource.getResourceMethod().isAnnotationPresent(OpenToOthers.class)
                || request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("api/")) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null ? !site.equals("same-origin") : !ownOrigin(request)) {
            throw new ForbiddenException("cross-origin form");
        }
    }

    private boolean ownOrigin(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return false;
        }
        String host = request.getHeaderString("Host");
        return origin.equals(settings.baseUrl())
                || host != null && host.equals(URI.create(origin).getRawAuthority());
    }
}
