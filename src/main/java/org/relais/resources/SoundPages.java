package org.relais.resources;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.attachments.Listed;
import org.relais.attachments.Listening;

/** Episodes for players and podcast programs, which may ask for parts of them. Some programs want the ending in the address. */
@Path("/resources/sounds")
@PermitAll
public class SoundPages {
    @Inject
    private Sounds sounds;

    @GET
    @Path("{id:\\d{1,18}}{ending:(\\.mp3|\\.m4a|\\.ogg)?}")
    public Response listen(
            @PathParam("id") long id, @HeaderParam("Range") String range, @HeaderParam("If-Range") String ifRange) {
        Listed sound = sounds.published(id);
        return Listening.of(sound, range, ifRange, (from, length) -> sounds.part(id, from, length));
    }
}
