package org.relais.preferences;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.relais.web.Page;

/** Taking one's data away. By a press, so that a gateway that opens every link of a mail reads nothing. */
@Path("/me/data/{token}")
@PermitAll
public class DataPages {
    @Inject
    private DataService service;

    @PathParam("token")
    private String token;

    @GET
    public Response page() {
        service.check(token);
        return Page.of("preferences/data").with("token", token).response();
    }

    @POST
    @Path("json")
    public Response json() {
        return file(DataFile.json(service.collect(token)), "application/json", "json");
    }

    @POST
    @Path("csv")
    public Response csv() {
        return file(DataFile.csv(service.collect(token)), "text/csv;charset=UTF-8", "csv");
    }

    private static Response file(String text, String type, String ending) {
        return Response.ok(text, type)
                .header("Content-Disposition", "attachment; filename=\"relais." + ending + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
