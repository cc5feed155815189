package org.relais.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.consents.Basis;
import org.relais.files.Column;
import org.relais.files.Reason;
import org.relais.imports.ImportService;
import org.relais.segments.Criteria;
import org.relais.segments.SegmentService;
import org.relais.staff.Role;
import org.relais.subscribers.ImportTerms;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;

/** The people who hear from us, as JSON. */
@Path("/api/v1/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
@Tag(name = "Subscribers")
public class SubscriberApi {
    private static final int LARGEST_PAGE = 500;
    private static final int MOST_FOUND = 100;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private PeopleService people;

    @Inject
    private SegmentService segments;

    @Inject
    private ImportService imports;

    @Context
    private UriInfo uri;

    /** Someone whose agreement was given elsewhere: where and when is required (P19). */
    public record NewSubscriber(
            String email,
            String givenName,
            String familyName,
            String language,
            String departement,
            String profession,
            String structure,
            List<String> topics,
            String source,
            String consentDate,
            String basis) {
        Map<Column, String> typed() {
            Map<Column, String> typed = new EnumMap<>(Column.class);
            typed.put(Column.EMAIL, email);
            typed.put(Column.GIVEN_NAME, givenName);
            typed.put(Column.FAMILY_NAME, familyName);
            typed.put(Column.LANGUAGE, language);
            typed.put(Column.DEPARTEMENT, departement);
            typed.put(Column.PROFESSION, profession);
            typed.put(Column.STRUCTURE, structure);
            typed.put(Column.TOPICS, topics == null ? null : String.join(" ", topics));
            typed.values().removeIf(java.util.Objects::isNull);
            return typed;
        }
    }

    /** A person; what was never told is absent. */
    public record OneSubscriber(
            long id,
            String email,
            String givenName,
            String familyName,
            String language,
            String departement,
            String profession,
            String structure,
            Subscriber.Status status,
            String source,
            Instant createdAt,
            Instant confirmedAt) {
        static OneSubscriber of(Subscriber each) {
            return new OneSubscriber(
                    each.id(),
                    each.email(),
                    each.givenName(),
                    each.familyName(),
                    each.language(),
                    each.departement(),
                    each.profession(),
                    each.structure(),
                    each.status(),
                    each.source(),
                    each.createdAt(),
                    each.confirmedAt());
        }
    }

    /**
     * @param total on the first page only: to count a million again takes longer than the page
     * @param next what to give as {@code after} for the following page; absent on the last
     */
    public record SubscriberList(List<OneSubscriber> subscribers, Long total, Long next) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY, Role.IS_EDITOR})
    @Operation(
            summary = "Add a person whose agreement was given elsewhere",
            description =
                    "email, source and consentDate (such as 2026-09-30) are required; basis is CONSENT unless told, "
                            + "and topics is [newsletter]; webinars is the other one.")
    public Response create(NewSubscriber asked) {
        if (asked == null) {
            throw Refusal.invalid("email", Reason.EMAIL_MISSING.key(), "");
        }
        String basis = asked.basis() == null ? Basis.CONSENT.name() : asked.basis();
        ImportTerms terms = ImportTerms.of(asked.source(), asked.consentDate(), basis, subscribers.today());
        long id = imports.add(asked.typed(), terms);
        return Response.created(URI.create("/api/v1/subscribers/" + id))
                .entity(get(id))
                .build();
    }

    @GET
    @Operation(
            summary = "List people, a page at a time, by id; with since or until, as they were added",
            description =
                    "Give the next of a page as after to get the following one; size is 100, at most 500. The first page"
                            + " has the total. Chosen by status, topic, departement, region, profession, language, source, since and until; topic and"
                            + " departement may come several times.")
    @Parameter(name = "status", in = ParameterIn.QUERY)
    @Parameter(name = "topic", in = ParameterIn.QUERY)
    @Parameter(name = "departement", in = ParameterIn.QUERY)
    @Parameter(name = "region", in = ParameterIn.QUERY)
    @Parameter(name = "profession", in = ParameterIn.QUERY)
    @Parameter(name = "language", in = ParameterIn.QUERY)
    @Parameter(name = "source", in = ParameterIn.QUERY)
    @Parameter(name = "since", in = ParameterIn.QUERY)
    @Parameter(name = "until", in = ParameterIn.QUERY)
    public SubscriberList list(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("size") @DefaultValue("100") int size) {
        Criteria criteria = Criteria.of(uri.getQueryParameters());
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<Subscriber> page = people.page(criteria, after, most);
        return new SubscriberList(
                page.stream().map(OneSubscriber::of).toList(),
                after == 0 ? segments.count(criteria) : null,
                page.size() == most ? page.get(most - 1).id() : null);
    }

    /** @param words the beginning of an address, of a domain (after « @ »), of a family name or of a structure */
    public record Sought(String words) {}

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find people by the beginning of an address, a domain, a family name or a structure",
            description = "By POST, so that no address stands in a URL. The first 100 by id.")
    public List<OneSubscriber> search(Sought sought) {
        return people.search(sought == null ? null : sought.words(), MOST_FOUND).stream()
                .map(OneSubscriber::of)
                .toList();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read one person")
    public OneSubscriber get(@PathParam("id") long id) {
        return OneSubscriber.of(subscribers.find(id));
    }
}
