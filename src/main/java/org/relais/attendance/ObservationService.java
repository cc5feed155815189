package org.relais.attendance;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attendance.Lists.Open;
import org.relais.staff.AuditLog;

/** What rooms, files and programs saw of people, laid beside the registrations; what nobody recognises, staff do. */
@UseCase
public class ObservationService {
    @Inject
    private PresenceRepository presences;

    @Inject
    private Lists lists;

    @Inject
    private AuditLog audit;

    /** What a file says; the same file once more changes nothing. */
    public Taken importFile(long webinarId, long dateId, Sheet sheet) {
        Open open = lists.open(webinarId, dateId);
        Taken taken = take(open, sheet.people(), Source.FILE);
        audit.record("attendance.import", name(dateId), taken.people() + " (" + taken.unknown() + " ?)");
        return taken;
    }

    /** What another program says of the whole date, instead of what it said before. */
    public Taken replace(long webinarId, long dateId, List<Observed> people) {
        Open open = lists.open(webinarId, dateId);
        presences.on(dateId).forEach(each -> each.forget(Source.API));
        Taken taken = take(open, people, Source.API);
        open.byRegistration().values().forEach(each -> lists.settle(open, each));
        audit.record("attendance.import", name(dateId), taken.people() + " (" + taken.unknown() + " ?)");
        return taken;
    }

    /** A room that is none of ours is let be. */
    public Optional<Taken> report(BigBlueButtonReport report) {
        if (report.date().isEmpty()) {
            return Optional.empty();
        }
        long dateId = report.date().getAsLong();
        return presences.webinarOf(dateId).map(webinarId -> {
            Open open = lists.open(webinarId, dateId);
            Taken taken = take(open, report.people(), Source.BIGBLUEBUTTON);
            audit.record("attendance.report", name(dateId), taken.people() + " (" + taken.unknown() + " ?)");
            return taken;
        });
    }

    private Taken take(Open open, Collection<Observed> seen, Source source) {
        Matching matching = new Matching(
                lists.candidates(open), presences.decided(open.webinar().id()));
        Map<String, Presence> unknown = unknown(open.date().id());
        int known = 0;
        for (Observed each : seen) {
            Optional<Long> registration = matching.find(each);
            if (registration.isEmpty() && Names.folded(each.label()).isEmpty()) {
                continue;
            }
            known += registration.isPresent() ? 1 : 0;
            Presence presence = registration
                    .map(id -> lists.presenceOf(open, id))
                    .orElseGet(() -> unknown.computeIfAbsent(
                            Names.folded(each.label()), any -> stranger(open, each, matching.guest(each))));
            placed(each, open.hours()).forEach(stay -> presence.stayed(source, stay));
            lists.settle(open, presence);
        }
        return new Taken(known, seen.size() - known);
    }

    /** Time without hours is laid at the beginning. */
    private static List<Interval> placed(Observed seen, Interval hours) {
        return seen.unplaced().isZero()
                ? seen.stays()
                : Stream.concat(seen.stays().stream(), Stream.of(Interval.of(hours.from(), seen.unplaced())))
                        .toList();
    }

    private Map<String, Presence> unknown(long dateId) {
        Map<String, Presence> all = new LinkedHashMap<>();
        presences.on(dateId).stream().filter(each -> !each.known()).forEach(each -> all.put(each.aliasKey(), each));
        return all;
    }

    private Presence stranger(Open open, Observed seen, boolean guest) {
        Presence presence = Presence.unknown(open.webinar().id(), open.date().id(), seen.label());
        if (guest) {
            presence.becomesGuest();
        }
        presences.add(presence);
        return presence;
    }

    /** Says who is behind names; it is remembered for the other dates. @param chosen presence → registration, or nothing: a guest */
    public void match(long webinarId, long dateId, Map<Long, Optional<Long>> chosen) {
        Open open = lists.open(webinarId, dateId);
        Set<Long> possible = lists.candidates(open).stream()
                .map(Matching.Candidate::registration)
                .collect(Collectors.toSet());
        chosen.forEach((id, registration) -> {
            Presence unknown = presences.get(id);
            if (unknown.dateId() != dateId || unknown.known()) {
                throw Refusal.conflict("attendance.matched-already");
            }
            if (registration.isPresent() && !possible.contains(registration.get())) {
                throw Refusal.invalid("match-" + id, "attendance.not-registered");
            }
            presences.remember(webinarId, unknown.aliasKey(), registration.orElse(null));
            registration.ifPresentOrElse(each -> recognise(open, unknown, each), unknown::becomesGuest);
            audit.record(
                    "attendance.match",
                    "presence/" + id,
                    registration.map(each -> "registration/" + each).orElse("–"));
        });
    }

    private void recognise(Open open, Presence unknown, long registrationId) {
        Presence known = open.byRegistration().get(registrationId);
        if (known == null) {
            unknown.belongsTo(registrationId);
            open.byRegistration().put(registrationId, unknown);
            lists.settle(open, unknown);
        } else {
            known.absorb(unknown);
            presences.remove(unknown);
            lists.settle(open, known);
        }
    }

    private static String name(long dateId) {
        return "date/" + dateId;
    }
}
