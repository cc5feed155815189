package org.relais.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.staff.Role;
import org.relais.web.Page;

/** Who was there, a date at a time: files, names to recognise, by hand, and the closing of the list. */
@Path("/staff/webinars/{id:\\d{1,18}}/attendance")
@RolesAllowed({Role.IS_ADMIN, Role.IS_ORGANISER})
public class AttendancePages {
    @Inject
    private AttendanceService attendance;

    @Inject
    private ObservationService observations;

    @GET
    public Response list(@PathParam("id") long id, @QueryParam("date") Long date) {
        return Page.of("attendance/list")
                .with("roll", attendance.roll(id, date))
                .response();
    }

    @POST
    @Path("{date:\\d{1,18}}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(@PathParam("id") long id, @PathParam("date") long date, List<EntityPart> parts) {
        Roll roll = attendance.roll(id, date);
        try {
            EntityPart file = parts.stream()
                    .filter(part -> part.getName().equals("file")
                            && !part.getFileName().orElse("").isEmpty())
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("file", "attendance.file.choose"));
            Sheet sheet = Sheet.read(
                    SheetText.read(file.getContent()),
                    roll.hours(),
                    roll.webinar().zone());
            Taken taken = observations.importFile(id, date, sheet);
            return Page.of("attendance/imported")
                    .with("roll", attendance.roll(id, date))
                    .with("sheet", sheet)
                    .with("taken", taken)
                    .response();
        } catch (Refusal refusal) {
            return Page.of("attendance/list")
                    .with("roll", roll)
                    .refused(refusal)
                    .response();
        }
    }

    @GET
    @Path("{date:\\d{1,18}}/names")
    public Response names(@PathParam("id") long id, @PathParam("date") long date) {
        return Page.of("attendance/names")
                .with("roll", attendance.roll(id, date))
                .response();
    }

    @POST
    @Path("{date:\\d{1,18}}/names")
    public Response match(@PathParam("id") long id, @PathParam("date") long date, MultivaluedMap<String, String> form) {
        observations.match(id, date, chosen(form));
        return Page.see(path(id, date), "attendance-matched");
    }

    /** « match-12 » → a registration's number, or « guest »; what was left open stays so. */
    private static Map<Long, Optional<Long>> chosen(MultivaluedMap<String, String> form) {
        Map<Long, Optional<Long>> chosen = new HashMap<>();
        form.forEach((name, values) -> {
            String value = values.get(0);
            if (name.matches("match-\\d{1,18}") && value.matches("guest|\\d{1,18}")) {
                chosen.put(
                        Long.valueOf(name.substring(6)),
                        value.equals("guest") ? Optional.empty() : Optional.of(Long.valueOf(value)));
            }
        });
        return chosen;
    }

    @GET
    @Path("{date:\\d{1,18}}/tick")
    public Response tick(@PathParam("id") long id, @PathParam("date") long date) {
        return Page.of("attendance/tick")
                .with("roll", attendance.roll(id, date))
                .response();
    }

    @POST
    @Path("{date:\\d{1,18}}/tick")
    public Response ticked(
            @PathParam("id") long id, @PathParam("date") long date, MultivaluedMap<String, String> form) {
        Set<Long> ticked = form.getOrDefault("present", List.of()).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        attendance.tick(id, date, ticked);
        return Page.see(path(id, date), "attendance-kept");
    }

    @GET
    @Path("{date:\\d{1,18}}/people/{registration:\\d{1,18}}")
    public Response person(
            @PathParam("id") long id, @PathParam("date") long date, @PathParam("registration") long registration) {
        return person(attendance.roll(id, date), registration, Map.of()).response();
    }

    private static Page person(Roll roll, long registration, Map<String, String> typed) {
        return Page.of("attendance/person")
                .with("roll", roll)
                .with("line", roll.line(registration))
                .with("typed", typed)
                .with("kinds", Hand.Kind.values());
    }

    @POST
    @Path("{date:\\d{1,18}}/people/{registration:\\d{1,18}}")
    public Response say(
            @PathParam("id") long id,
            @PathParam("date") long date,
            @PathParam("registration") long registration,
            MultivaluedMap<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        form.forEach((name, values) -> typed.put(name, values.get(0)));
        try {
            Hand hand = Hand.of(typed.get("kind"), typed.get("minutes"));
            attendance.say(id, date, registration, hand, CertifiedName.typed(typed.get("name")));
        } catch (Refusal refusal) {
            return person(attendance.roll(id, date), registration, typed)
                    .refused(refusal)
                    .response();
        }
        return Page.see(path(id, date), "attendance-kept");
    }

    @POST
    @Path("{date:\\d{1,18}}/close")
    public Response close(@PathParam("id") long id, @PathParam("date") long date) {
        try {
            boolean now = attendance.close(id, date);
            return Page.see(path(id, date), now ? "attendance-closed" : "already");
        } catch (Refusal refusal) {
            return Page.of("attendance/list")
                    .with("roll", attendance.roll(id, date))
                    .refused(refusal)
                    .response();
        }
    }

    static String path(long id, long date) {
        return "/staff/webinars/" + id + "/attendance?date=" + date;
    }

    static Response pdf(byte[] bytes) {
        return Response.ok(bytes, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"attestation.pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
