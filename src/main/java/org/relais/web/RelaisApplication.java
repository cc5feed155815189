package org.relais.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything is served by JAX-RS: pages, assets and the JSON API under {@code /api/v1}. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info = @Info(title = "Relais", version = "1", description = "The JSON twin of every staff page."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token that an administrator creates at /staff/tokens; it is shown once.")
public class RelaisApplication extends Application {}
