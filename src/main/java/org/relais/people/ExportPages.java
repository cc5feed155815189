package org.relais.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.segments.Criteria;
import org.relais.segments.SegmentService;
import org.relais.staff.Role;
import org.relais.web.Messages;
import org.relais.web.Page;
import org.relais.web.Visitor;

/** Taking addresses out as a file: for whom may, with a reason that the journal keeps (P15, S5). */
@Path("/staff/subscribers/export")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
public class ExportPages {
    private static final int STRIDE = 5_000;

    @Inject
    private PeopleService people;

    @Inject
    private SegmentService segments;

    @Inject
    private Visitor visitor;

    @Context
    private UriInfo uri;

    @GET
    public Response ask() {
        return page(Criteria.of(uri.getQueryParameters())).response();
    }

    @POST
    @Produces({"text/csv", "text/html"})
    public Response export(@FormParam("reason") String reason) {
        Criteria criteria = Criteria.of(uri.getQueryParameters());
        try {
            people.beginExport(criteria, reason);
        } catch (Refusal refusal) {
            return page(criteria).refused(refusal).response();
        }
        Locale locale = visitor.locale();
        StreamingOutput csv = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            ExportCsv.write(writer, after -> people.rows(criteria, after, STRIDE), locale);
            writer.flush();
        };
        return Response.ok(csv, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + Messages.text(locale, "export.file") + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Page page(Criteria criteria) {
        return Page.of("people/export").with("criteria", criteria).with("people", segments.count(criteria));
    }
}
