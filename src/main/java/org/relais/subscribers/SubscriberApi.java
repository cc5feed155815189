package org.relais.subscribers;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.consents.Basis;
import org.relais.staff.Role;

/** The people who hear from us, as JSON. */
@Path("/api/v1/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_PRIVACY})
@Tag(name = "Subscribers")
public class SubscriberApi {
    private static final int LARGEST_PAGE = 500;

    @Inject
    private SubscriberService service;

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

    /** @param next what to give as {@code after} for the following page; absent on the last */
    public record SubscriberList(List<OneSubscriber> subscribers, long total, Long next) {}

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
        ImportTerms terms = ImportTerms.of(asked.source(), asked.consentDate(), basis, service.today());
        Subscriber made = service.create(asked.typed(), terms);
        return Response.created(URI.create("/api/v1/subscribers/" + made.id()))
                .entity(OneSubscriber.of(made))
                .build();
    }

    @GET
    @Operation(
            summary = "List people, a page at a time, by id",
            description = "Give the next of a page as after to get the following one; size is 100, at most 500.")
    public SubscriberList list(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("size") @DefaultValue("100") int size,
            @QueryParam("status") String status,
            @QueryParam("departement") String departement) {
        SubscriberFilter filter = SubscriberFilter.of(status, departement);
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<Subscriber> page = service.page(filter, after, most);
        return new SubscriberList(
                page.stream().map(OneSubscriber::of).toList(),
                service.count(filter),
                page.size() == most ? page.get(most - 1).id() : null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read one person")
    public OneSubscriber get(@PathParam("id") long id) {
        return OneSubscriber.of(service.find(id));
    }
}
