package org.relais.badroom;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import org.relais.badneighbour.BadNeighbour;

/** No use case, knows HTTP, swallows everything, shouts, sends mail within a transaction, and lives in a cycle. */
public class BadService {
    private BadNeighbour neighbour;

    @Transactional
    public Response send() {
        try {
            new BadJob().run();
        } catch (Exception swallowed) {
            System.out.println(neighbour);
        }
        return Response.ok().build();
    }
}
