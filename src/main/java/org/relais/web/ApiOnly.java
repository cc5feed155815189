package org.relais.web;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Keeps HTML pages out of the OpenAPI document: integrators read the API, not the site. */
public class ApiOnly implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/api/"))
                .toList()
                .forEach(document.getPaths()::removePathItem);
    }
}
