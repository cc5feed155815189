package org.relais.staff;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** What JAX-RS and the pages know of whoever is logged in. */
record Known(Actor.Who who, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return who;
    }

    @Override
    public boolean isUserInRole(String role) {
        return who.roles().stream().anyMatch(each -> each.name().equals(role));
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getAuthenticationScheme() {
        return FORM_AUTH;
    }
}
