package org.relais.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relais.registrations.RegistrationService;
import org.relais.staff.AuditLog;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** The list of a date in the hands of whoever changes it, in their transaction: others wait for the webinar's row. */
@ApplicationScoped
class Lists {
    @Inject
    private PresenceRepository presences;

    @Inject
    private WebinarService webinars;

    @Inject
    private RegistrationService registrations;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<Object> news;

    /** One date's, open for changes. */
    record Open(Webinar webinar, WebinarDate date, Map<Long, Presence> byRegistration, boolean closed) {
        Interval hours() {
            return Roll.hours(date);
        }

        boolean judge(Presence presence) {
            return presence.judge(hours(), webinar.custom().threshold());
        }
    }

    Open open(long webinarId, long dateId) {
        Webinar webinar = webinars.lock(webinarId);
        WebinarDate date = webinar.date(dateId);
        return new Open(
                webinar,
                date,
                byRegistration(presences.on(dateId)),
                presences.closing(dateId).isPresent());
    }

    static Map<Long, Presence> byRegistration(List<Presence> all) {
        Map<Long, Presence> map = new LinkedHashMap<>();
        all.stream().filter(Presence::known).forEach(each -> map.put(each.registrationId(), each));
        return map;
    }

    Presence presenceOf(Open open, long registrationId) {
        return open.byRegistration().computeIfAbsent(registrationId, id -> {
            Presence fresh = Presence.of(open.webinar().id(), open.date().id(), id);
            presences.add(fresh);
            return fresh;
        });
    }

    /** Whoever confirmed an address for that date, whatever became of the seat: some come all the same. */
    List<Matching.Candidate> candidates(Open open) {
        return registrations.of(open.webinar().id()).stream()
                .filter(each -> each.life().confirmedAt() != null
                        && each.covers(open.date().id()))
                .map(each -> new Matching.Candidate(each.id(), each.email(), each.name()))
                .toList();
    }

    /** After the list was closed a change is a correction, and leaves its line. */
    void settle(Open open, Presence presence) {
        if (!open.closed() || !presence.known()) {
            return;
        }
        Verdict before = presence.verdict();
        if (open.judge(presence)) {
            audit.record(
                    "attendance.correct",
                    "registration/" + presence.registrationId(),
                    (before == null ? "–" : before.name()) + " → " + presence.verdict());
        }
        presences.flush();
        news.fire(new PresenceCorrected(presence.id()));
    }
}
