package org.relais.segments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.relais.Refusal;
import org.relais.consents.Topic;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Choices of people that have a name, to be made, counted and used again; no address stands here (P15). */
@Path("/staff/segments")
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR, Role.IS_ORGANISER})
public class SegmentPages {
    @Inject
    private SegmentService service;

    @Context
    private UriInfo uri;

    /** A named choice and how many it means. */
    public record Line(Segment segment, long people) {}

    @GET
    public Response segments() {
        List<Line> lines = service.all().stream()
                .map(each -> new Line(each, service.count(each.criteria())))
                .toList();
        return Page.of("segments/segments").with("lines", lines).response();
    }

    /** The form, and how many people its criteria mean: « Compter » is a GET of the same page. */
    @GET
    @Path("new")
    public Response form() {
        return form(null, name(uri.getQueryParameters()), Criteria.of(uri.getQueryParameters()))
                .response();
    }

    @POST
    public Response save(MultivaluedMap<String, String> form) {
        Criteria criteria = Criteria.of(form);
        try {
            Segment segment = service.save(name(form), criteria);
            return Page.see(path(segment.id()), "segment-saved");
        } catch (Refusal refusal) {
            return form(null, name(form), criteria).refused(refusal).response();
        }
    }

    /** As it was saved, or as the query string would have it. */
    @GET
    @Path("{id:\\d{1,18}}")
    public Response segment(@PathParam("id") long id) {
        Segment segment = service.find(id);
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        return asked.containsKey("name")
                ? form(segment, name(asked), Criteria.of(asked)).response()
                : form(segment, segment.name(), segment.criteria()).response();
    }

    @POST
    @Path("{id:\\d{1,18}}")
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        Criteria criteria = Criteria.of(form);
        try {
            service.change(id, name(form), criteria);
            return Page.see(path(id), "segment-saved");
        } catch (Refusal refusal) {
            return form(service.find(id), name(form), criteria).refused(refusal).response();
        }
    }

    @POST
    @Path("{id:\\d{1,18}}/remove")
    public Response remove(@PathParam("id") long id) {
        try {
            service.remove(id);
            return Page.see("/staff/segments", "segment-removed");
        } catch (Refusal refusal) {
            Segment segment = service.find(id);
            return form(segment, segment.name(), segment.criteria())
                    .refused(refusal)
                    .response();
        }
    }

    private static String path(long id) {
        return "/staff/segments/" + id;
    }

    private static String name(MultivaluedMap<String, String> said) {
        return said.getFirst("name") == null ? "" : said.getFirst("name");
    }

    private Page form(Segment segment, String name, Criteria criteria) {
        return Page.of("segments/segment")
                .with("segment", segment)
                .with("name", name)
                .with("criteria", criteria)
                .with("people", service.count(criteria))
                .with("newsletter", service.countReaders(Topic.NEWSLETTER, criteria))
                .with("webinars", service.countReaders(Topic.WEBINARS, criteria))
                .with("words", service.words());
    }
}
