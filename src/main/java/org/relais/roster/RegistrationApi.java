package org.relais.roster;

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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.calendar.Answer;
import org.relais.registrations.Mode;
import org.relais.registrations.Particulars;
import org.relais.registrations.PlacesService;
import org.relais.registrations.RegisteringService;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationStatus;
import org.relais.registrations.Wish;
import org.relais.staff.Role;

/** Registrations for other programs: read, add for people one answers for, take off. */
@Path("/api/v1/registrations")
@Tag(name = "registrations", description = "Who comes to which webinar")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationApi {
    @Inject
    private RosterService roster;

    @Inject
    private RegisteringService registering;

    @Inject
    private PlacesService places;

    /** Somebody to register. */
    @Schema(name = "RegistrationRequest")
    public record Request(
            @Schema(required = true) Long webinar,

            @Schema(description = "One date of a series; absent for all")
            Long date,

            @Schema(required = true, maxLength = 254) String email,
            @Schema(maxLength = 150) String name,
            @Schema(description = "INSEE code") String departement,

            @Schema(description = "CHILD_PROTECTION, JUSTICE, POLICE, HEALTH, EDUCATION, PREVENTION, RELATIVES")
            String profession,

            @Schema(maxLength = 200) String structure,

            @Schema(description = "Such as America/Martinique; the département's when absent")
            String zone,

            @Schema(maxLength = 1000) String needs,
            @Schema(description = "fr or en") String language,

            @Schema(description = "Mails and calendars then name neither the subject nor the network")
            boolean discreet,

            @Schema(description = "Answers to the webinar's questions, by their numbers")
            Map<Long, String> answers) {
        Wish wish() {
            Mode mode = discreet ? Mode.DISCREET : Mode.USUAL;
            return new Wish(
                    email,
                    date,
                    new Particulars.Draft(name, departement, profession, structure, zone, needs, mode, language),
                    answers == null ? Map.of() : answers);
        }
    }

    /** A registration as it stands; an anonymised one has no address. */
    @Schema(name = "Registration")
    public record Seen(
            Long id,
            long webinar,
            Long date,
            RegistrationStatus status,
            Answer answer,
            String email,
            String name,
            String departement,
            String profession,
            String structure,
            String zone,
            String needs,
            Instant createdAt,
            Instant confirmedAt,
            Instant cancelledAt) {
        static Seen of(Registration each) {
            return new Seen(
                    each.id(),
                    each.webinarId(),
                    each.dateId(),
                    each.status(),
                    each.answer(),
                    each.email(),
                    each.name(),
                    each.departement(),
                    each.profession(),
                    each.structure(),
                    each.zone().getId(),
                    each.needs(),
                    each.life().createdAt(),
                    each.life().confirmedAt(),
                    each.life().cancelledAt());
        }
    }

    /** @param next what to give as {@code after} for the following page; absent on the last */
    @Schema(name = "RegistrationList")
    public record Many(List<Seen> registrations, Long next) {}

    @GET
    @Operation(summary = "List a webinar's registrations by number", description = "size is 100, at most 500.")
    public Many list(
            @QueryParam("webinar") Long webinar,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("size") @DefaultValue("100") int size) {
        if (webinar == null) {
            throw Refusal.invalid("webinar", "roster.which-webinar");
        }
        int most = Math.max(1, Math.min(size, RosterService.MOST));
        List<Seen> page =
                roster.after(webinar, after, most).stream().map(Seen::of).toList();
        return new Many(page, page.size() == most ? page.get(most - 1).id() : null);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Operation(summary = "Read a registration")
    public Seen one(@PathParam("id") long id) {
        return Seen.of(roster.person(id).registration());
    }

    @POST
    @Operation(
            summary = "Register somebody you answer for",
            description = "The invitation leaves at once; when the webinar is full, the person is on the waiting list.")
    public Response add(Request request) {
        if (request == null || request.webinar() == null) {
            throw Refusal.invalid("webinar", "roster.which-webinar");
        }
        Registration added = registering.add(request.webinar(), request.wish());
        return Response.created(URI.create("/api/v1/registrations/" + added.id()))
                .entity(Seen.of(added))
                .build();
    }

    @POST
    @Path("{id:\\d{1,18}}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take somebody off the list", description = "A repeated call changes nothing.")
    public Seen cancel(@PathParam("id") long id) {
        places.cancel(id);
        return one(id);
    }
}
