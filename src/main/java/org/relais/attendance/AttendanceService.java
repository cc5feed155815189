package org.relais.attendance;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.attendance.Lists.Open;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationChanged;
import org.relais.registrations.RegistrationService;
import org.relais.staff.AuditLog;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** The list of a date as staff see it, fill it by hand and close it; after that a change is a correction. */
@UseCase
public class AttendanceService {
    @Inject
    private PresenceRepository presences;

    @Inject
    private Lists lists;

    @Inject
    private WebinarService webinars;

    @Inject
    private RegistrationService registrations;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<Object> news;

    @Inject
    private Clock clock;

    /** @param dateId a date of it, or null for the one that matters now: the last that began, else the first */
    public Roll roll(long webinarId, Long dateId) {
        Webinar webinar = webinars.find(webinarId);
        WebinarDate date = dateId == null ? current(webinar) : webinar.date(dateId);
        List<Presence> all = presences.on(date.id());
        Map<Long, Attestation> attestations = presences.validOn(date.id());
        Map<Long, Presence> known = Lists.byRegistration(all);
        List<Roll.Line> lines = registrations.of(webinarId).stream()
                .filter(each -> each.covers(date.id()))
                .filter(each -> each.registered() || known.containsKey(each.id()))
                .map(each -> line(each, known.get(each.id()), webinar, date, attestations))
                .toList();
        return new Roll(
                webinar,
                date,
                presences.closing(date.id()).map(RollCall::closedAt).orElse(null),
                lines,
                all.stream().filter(each -> !each.known()).toList());
    }

    private WebinarDate current(Webinar webinar) {
        return webinar.dates().stream()
                .filter(date -> date.planned() && !date.startsAt().isAfter(clock.instant()))
                .reduce((earlier, later) -> later)
                .orElseGet(webinar::first);
    }

    private static Roll.Line line(
            Registration registration,
            Presence presence,
            Webinar webinar,
            WebinarDate date,
            Map<Long, Attestation> attestations) {
        if (presence == null) {
            return new Roll.Line(registration, null, Roll.State.NOT_SEEN, Duration.ZERO, null);
        }
        Interval hours = Roll.hours(date);
        boolean enough = presence.verdict() == null
                ? presence.reaches(hours, webinar.custom().threshold())
                : presence.attended();
        Roll.State state = enough
                ? Roll.State.PRESENT
                : presence.present(hours).isZero() ? Roll.State.NOT_SEEN : Roll.State.TOO_SHORT;
        return new Roll.Line(registration, presence, state, presence.present(hours), attestations.get(presence.id()));
    }

    /** @param name for the attestation, checked, or null for the registration's own */
    public void say(long webinarId, long dateId, long registrationId, Hand hand, String name) {
        Open open = lists.open(webinarId, dateId);
        Registration registration = registered(open, registrationId);
        Presence presence = lists.presenceOf(open, registration.id());
        presence.saidByHand(hand, open.hours());
        presence.certifyAs(name);
        audit.record(
                "attendance.hand", "registration/" + registrationId, hand.kind().name());
        lists.settle(open, presence);
    }

    /** Those ticked were there the whole time; the others are what the sources say. */
    public void tick(long webinarId, long dateId, Set<Long> ticked) {
        Open open = lists.open(webinarId, dateId);
        for (Registration each : registrations.registeredFor(dateId)) {
            Presence presence = open.byRegistration().get(each.id());
            boolean before = presence != null && presence.sources().contains(Source.HAND);
            if (ticked.contains(each.id()) != before) {
                Presence changed = lists.presenceOf(open, each.id());
                changed.saidByHand(before ? Hand.MEASURED : Hand.WHOLE, open.hours());
                lists.settle(open, changed);
            }
        }
        audit.record("attendance.tick", name(dateId), String.valueOf(ticked.size()));
    }

    private Registration registered(Open open, long registrationId) {
        Registration registration = registrations.find(registrationId);
        if (registration.webinarId() != open.webinar().id()
                || !registration.covers(open.date().id())) {
            throw Refusal.unknown("attendance.unknown-person");
        }
        return registration;
    }

    /** « Arrêter la liste »: from now on everybody with a seat is present or absent. @return false when it was closed before */
    public boolean close(long webinarId, long dateId) {
        Open open = lists.open(webinarId, dateId);
        if (open.closed()) {
            return false;
        }
        if (!open.date().over(clock.instant())) {
            throw Refusal.conflict("attendance.not-over");
        }
        registrations.registeredFor(dateId).forEach(each -> lists.presenceOf(open, each.id()));
        open.byRegistration().values().forEach(each -> open.judge(each));
        presences.on(dateId).stream().filter(each -> !each.known()).forEach(Presence::becomesGuest);
        presences.close(webinarId, dateId, clock.instant());
        audit.record("attendance.close", name(dateId), open.webinar().title());
        news.fire(new AttendanceClosed(webinarId, dateId));
        return true;
    }

    /** Registration → verdict on that date; empty while its list is open. */
    public Map<Long, Verdict> verdicts(long dateId) {
        return presences.on(dateId).stream()
                .filter(each -> each.known() && each.verdict() != null)
                .collect(Collectors.toMap(Presence::registrationId, Presence::verdict));
    }

    public boolean closed(long dateId) {
        return presences.closing(dateId).isPresent();
    }

    /** Presences go with the person: what stays is a verdict of nobody, for the figures. */
    void erased(@Observes RegistrationChanged news) {
        if (news.kind() == RegistrationChanged.Kind.ERASED) {
            presences.of(news.registrationId()).forEach(presence -> {
                presence.erase();
                presences.all(presence.id()).forEach(Attestation::erase);
            });
            presences.forgetAliases(news.registrationId());
        }
    }

    private static String name(long dateId) {
        return "date/" + dateId;
    }
}
