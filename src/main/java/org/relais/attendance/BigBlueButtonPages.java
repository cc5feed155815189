package org.relais.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.relais.staff.Actor;
import org.relais.web.OpenToOthers;
import org.relais.web.Settings;

/**
 * Where our BigBlueButton reports who was there ({@code meta_analytics-callback-url}). Only a report under the shared secret is
 * read; told twice it changes nothing; what is no report of ours is accepted and let be, so that the room does not try for ever.
 */
@Path("/hooks/bigbluebutton")
@PermitAll
public class BigBlueButtonPages {
    private static final int LARGEST = 5 << 20;

    @Inject
    private ObservationService observations;

    @Inject
    private Settings settings;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @POST
    @OpenToOthers
    @Consumes(MediaType.WILDCARD)
    public Response report(@HeaderParam("Authorization") String authorization, InputStream body) throws IOException {
        String secret = settings.rooms().secret().orElseThrow(NotFoundException::new);
        if (authorization == null) {
            return ignored();
        }
        if (!BigBlueButtonToken.genuine(authorization, secret, clock.instant())) {
            throw new NotAuthorizedException("Bearer");
        }
        byte[] json = body.readNBytes(LARGEST + 1);
        if (json.length > LARGEST) {
            throw new BadRequestException();
        }
        actor.becomesOutsider("bigbluebutton");
        observations.report(BigBlueButtonReport.read(json));
        return Response.noContent().build();
    }

    /** That a meeting has ended, or that its recording is ready: said here too, and it changes nothing. */
    @GET
    public Response ignored() {
        return Response.noContent().build();
    }
}
