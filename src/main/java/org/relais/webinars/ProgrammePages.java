package org.relais.webinars;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.relais.web.Departement;
import org.relais.web.Page;

/** The public list: what is to come, and what is over with its documents. */
@Path("/webinars")
@PermitAll
public class ProgrammePages {
    private static final int MOST = 100;
    private static final int PAST = 12;

    @Inject
    private WebinarService service;

    @Inject
    private Clock clock;

    @GET
    public Response webinars(
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("departement") @DefaultValue("") String departement) {
        Choice choice = new Choice(theme, departement);
        List<Webinar> coming = service.coming(MOST);
        List<Webinar> past = service.past(PAST);
        return Page.of("webinars/programme")
                .with("choice", choice)
                .with("coming", choice.of(coming))
                .with("past", choice.of(past))
                .with("themes", themes(Stream.concat(coming.stream(), past.stream())))
                .with("departements", Departement.all())
                .with("now", clock.instant())
                .response();
    }

    private static List<String> themes(Stream<Webinar> webinars) {
        return webinars.flatMap(webinar -> webinar.presentation().themes().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
