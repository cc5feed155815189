package org.relais.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.relais.Refusal;
import org.relais.files.Column;
import org.relais.files.Encoding;
import org.relais.files.FirstLines;
import org.relais.files.Mapping;
import org.relais.files.Separator;
import org.relais.staff.Actor;
import org.relais.staff.Role;
import org.relais.web.Page;

/** How a file is to be read: what was found, with its first lines, to be put right where it was found wrong. */
@Path("/staff/subscribers/imports/{id:\\d{1,18}}/columns")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
public class ColumnPages {
    @Inject
    private ImportService service;

    @Inject
    private Actor actor;

    /** @param encoding by its name; what was found when it is none */
    @GET
    public Response columns(
            @PathParam("id") long id,
            @QueryParam("encoding") String encoding,
            @QueryParam("separator") String separator) {
        FirstLines top = top(id, encoding, separator);
        return page(id, top, top.guess()).response();
    }

    @POST
    public Response check(
            @PathParam("id") long id,
            @FormParam("encoding") String encoding,
            @FormParam("separator") String separator,
            @FormParam("columns") List<String> columns) {
        FirstLines top = top(id, encoding, separator);
        Mapping mapping = columns.size() == top.header().size() ? Mapping.of(columns) : top.guess();
        try {
            service.check(id, top, mapping);
            return Page.see(ImportPages.path(id));
        } catch (Refusal refusal) {
            return page(id, top, mapping).refused(refusal).response();
        }
    }

    private FirstLines top(long id, String encoding, String separator) {
        return service.top(
                id,
                Encoding.named(encoding).orElse(null),
                Separator.named(separator).orElse(null));
    }

    private Page page(long id, FirstLines top, Mapping mapping) {
        ImportRun run = service.find(id);
        // The lines are addresses: for whoever brought them, and who may see addresses anyway (P15).
        boolean maySee = actor.has(Role.ADMIN)
                || actor.has(Role.PRIVACY)
                || run.startedBy().equals(actor.email());
        return Page.of("imports/columns")
                .with("run", run)
                .with("top", top)
                .with("samples", maySee ? top.samples() : List.of())
                .with("mapping", mapping.toString().split(","))
                .with("columns", Column.values())
                .with("encodings", Encoding.values())
                .with("separators", Separator.values());
    }
}
