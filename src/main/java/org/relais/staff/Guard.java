package org.relais.staff;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Deny by default: a route is open only where {@code @PermitAll} says so, and otherwise to those whom {@code @RolesAllowed}
 * names, on the method or else on its class. A page sends a stranger to the log-in form and back; the API answers 401.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Guard implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_KEPT_FORM = 1 << 20;

    @Inject
    private LoginService logins;

    @Inject
    private ApiTokenService tokens;

    @Inject
    private Actor actor;

    @Inject
    private LoginCookie cookie;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean api = path(request).startsWith("/api/");
        Optional<Actor.Who> someone = api ? byToken(request) : byCookie(request);
        someone.ifPresent(who -> {
            actor.becomes(who);
            request.setSecurityContext(new Known(who, cookie.secure()));
        });
        AnnotatedElement rule = rule();
        if (rule.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (someone.isEmpty()) {
            refuseStranger(request, api);
        } else if (!allowed(rule, someone.get())) {
            throw new ForbiddenException();
        }
    }

    private Optional<Actor.Who> byToken(ContainerRequestContext request) {
        String header = request.getHeaderString("Authorization");
        return header != null && header.startsWith(BEARER)
                ? tokens.who(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private Optional<Actor.Who> byCookie(ContainerRequestContext request) {
        Cookie sent = request.getCookies().get(cookie.name());
        return sent == null ? Optional.empty() : logins.who(sent.getValue());
    }

    private AnnotatedElement rule() {
        AnnotatedElement method = resource.getResourceMethod();
        boolean ownRule = method.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(PermitAll.class);
        return ownRule ? method : resource.getResourceClass();
    }

    private static boolean allowed(AnnotatedElement rule, Actor.Who who) {
        RolesAllowed roles = rule.getAnnotation(RolesAllowed.class);
        return roles != null
                && Arrays.stream(roles.value()).anyMatch(role -> who.roles().contains(Role.valueOf(role)));
    }

    private static void refuseStranger(ContainerRequestContext request, boolean api) {
        if (api) {
            throw new NotAuthorizedException("Bearer");
        }
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            request.abortWith(Response.seeOther(UriBuilder.fromPath("/login")
                            .queryParam("to", path(request))
                            .build())
                    .build());
        } else {
            request.abortWith(LoginPages.page("", path(request), true, fields(request))
                    .status(Response.Status.UNAUTHORIZED.getStatusCode())
                    .response());
        }
    }

    /** The fields of a form that came after its log-in had expired; a file cannot be kept in a page. */
    private static List<InterruptedForm.Field> fields(ContainerRequestContext request) {
        if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            return List.of();
        }
        try {
            return InterruptedForm.parse(request.getEntityStream().readNBytes(LONGEST_KEPT_FORM));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
