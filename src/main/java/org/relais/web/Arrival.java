package org.relais.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Lets the {@link Visitor} know the request, before anything can refuse it: even « not found » is said in a language. */
@Provider
@PreMatching
@Priority(1)
public class Arrival implements ContainerRequestFilter {
    @Inject
    private Visitor visitor;

    @Override
    public void filter(ContainerRequestContext request) {
        visitor.arrives(request);
    }
}
