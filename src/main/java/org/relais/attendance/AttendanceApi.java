package org.relais.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.relais.Refusal;
import org.relais.staff.Role;

/** Who was there, as JSON: read by date, and told by another program. */
@Path("/api/v1/webinars/{id:\\d{1,18}}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
@Tag(name = "Webinars")
public class AttendanceApi {
    private static final int MOST = 20_000;

    @Inject
    private AttendanceService attendance;

    @Inject
    private ObservationService observations;

    /** One connection: whose it is (a registration, an address or a name), and its two ends in UTC. */
    public record Connection(Long registration, String email, String name, Instant joinedAt, Instant leftAt) {
        Observed observed() {
            if (joinedAt == null || leftAt == null || !joinedAt.isBefore(leftAt)) {
                throw Refusal.invalid("joinedAt", "attendance.api.times");
            }
            if (registration == null && email == null && name == null) {
                throw Refusal.invalid("registration", "attendance.api.person");
            }
            return new Observed(
                    registration,
                    name == null ? "" : name,
                    email == null ? "" : Observed.address(email),
                    List.of(new Interval(joinedAt, leftAt)),
                    Duration.ZERO);
        }
    }

    /** All that is known of a date. */
    public record Connections(Long date, List<Connection> connections) {}

    /** @param verdict absent while the list is open */
    public record OnePerson(long registration, long minutes, int percent, Set<Source> sources, Verdict verdict) {}

    /** A date's list. */
    public record OneList(
            long date,
            Instant startsAt,
            Instant endsAt,
            int threshold,
            Instant closedAt,
            List<OnePerson> people,
            int unknown,
            int guests) {
        static OneList of(Roll roll) {
            return new OneList(
                    roll.date().id(),
                    roll.date().startsAt(),
                    roll.date().endsAt(),
                    roll.webinar().custom().threshold(),
                    roll.closedAt(),
                    roll.lines().stream().map(line -> person(roll, line)).toList(),
                    roll.unknown().size(),
                    roll.guests().size());
        }

        private static OnePerson person(Roll roll, Roll.Line line) {
            Presence presence = line.presence();
            return new OnePerson(
                    line.registration().id(),
                    line.minutes(),
                    roll.percent(line),
                    presence == null ? Set.of() : presence.sources(),
                    presence == null ? null : presence.verdict());
        }
    }

    @GET
    @Operation(
            summary = "Read who was at a date",
            description = "Without a date, the last one that began. Unknown names are only counted.")
    public OneList get(@PathParam("id") long id, @QueryParam("date") Long date) {
        return OneList.of(attendance.roll(id, date));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say who was at a date",
            description = "Replaces what a program said of that date before; files, rooms and hands keep their word.")
    public OneList put(@PathParam("id") long id, Connections told) {
        if (told == null || told.date() == null || told.connections() == null) {
            throw Refusal.invalid("date", "attendance.api.incomplete");
        }
        if (told.connections().size() > MOST) {
            throw Refusal.tooLarge("connections", "attendance.api.too-many", MOST);
        }
        observations.replace(
                id,
                told.date(),
                told.connections().stream().map(Connection::observed).toList());
        return OneList.of(attendance.roll(id, told.date()));
    }
}
