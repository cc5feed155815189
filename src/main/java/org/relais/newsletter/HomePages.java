package org.relais.newsletter;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.relais.resources.ResourceService;
import org.relais.web.Page;
import org.relais.webinars.WebinarService;

/** The public front: what this is, the next webinars, the latest verified resources, the last issue. Stands in the room that may see them all. */
@Path("/")
@PermitAll
public class HomePages {
    private static final int LATEST = 5;
    private static final int ISSUES = 3;
    private static final int WEBINARS = 3;

    @Inject
    private ResourceService resources;

    @Inject
    private NewsletterService newsletter;

    @Inject
    private WebinarService webinars;

    @Inject
    private Clock clock;

    @GET
    public Response home() {
        return Page.of("newsletter/home")
                .with("webinars", webinars.coming(WEBINARS))
                .with("now", clock.instant())
                .with("resources", resources.newest(LATEST))
                .with(
                        "issues",
                        newsletter.published().stream()
                                .filter(issue -> !issue.membersOnly())
                                .limit(ISSUES)
                                .toList())
                .response();
    }
}
