package org.relais.attendance;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarService;

/** Attestations for those really present: issued once, replaced after a correction, sent when asked, checked by their code. */
@UseCase
public class AttestationService {
    /** What the links of mails open. */
    static final String PURPOSE = "attestation";

    @Inject
    private PresenceRepository presences;

    @Inject
    private WebinarService webinars;

    @Inject
    private RegistrationService registrations;

    @Inject
    private AuditLog audit;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    /** For all who were present and whose name is known, once. @return how many will be sent */
    public int sendAll(long webinarId, long dateId) {
        Webinar webinar = webinars.lock(webinarId);
        webinar.date(dateId);
        Map<Long, Attestation> valid = presences.validOn(dateId);
        int asked = 0;
        for (Presence presence : presences.on(dateId)) {
            Optional<Facts> facts = presence.attended() ? facts(webinar, presence) : Optional.empty();
            if (facts.isPresent()) {
                Attestation attestation = issue(presence, facts.get(), Optional.ofNullable(valid.get(presence.id())));
                asked += attestation.askOnce() ? 1 : 0;
            }
        }
        audit.record("attestation.send-all", "date/" + dateId, String.valueOf(asked));
        return asked;
    }

    /** To one person, also when it was sent before. */
    public void send(long webinarId, long presenceId) {
        Attestation attestation = current(webinarId, presenceId);
        attestation.askAgain();
        audit.record("attestation.send", "attestation/" + attestation.id(), "");
    }

    /** The one that holds now; issued when there is none or when it says something else. */
    public Attestation current(long webinarId, long presenceId) {
        Webinar webinar = webinars.lock(webinarId);
        Presence presence = presences.get(presenceId);
        if (presence.webinarId() != webinarId || !presence.known()) {
            throw Refusal.unknown("attendance.unknown-person");
        }
        if (!presence.attended()) {
            throw Refusal.conflict("attestation.not-present");
        }
        Facts facts = facts(webinar, presence).orElseThrow(() -> Refusal.conflict("attestation.needs-name"));
        return issue(presence, facts, presences.valid(presenceId));
    }

    /** The one that holds, as it was issued. */
    public Optional<Attestation> valid(long webinarId, long presenceId) {
        return presences.valid(presenceId).filter(each -> each.webinarId() == webinarId);
    }

    private Attestation issue(Presence presence, Facts facts, Optional<Attestation> before) {
        if (before.isPresent() && before.get().says(facts)) {
            return before.get();
        }
        before.ifPresent(old -> old.replaced(clock.instant()));
        Attestation attestation = new Attestation(presence, facts, clock.instant());
        presences.add(attestation);
        audit.record(
                before.isPresent() ? "attestation.reissue" : "attestation.issue",
                "attestation/" + attestation.id(),
                "registration/" + presence.registrationId());
        return attestation;
    }

    /** Nothing without a name that can stand on one. */
    private Optional<Facts> facts(Webinar webinar, Presence presence) {
        return Optional.ofNullable(presence.registrationId())
                .flatMap(registrations::look)
                .flatMap(registration -> name(presence, registration))
                .map(name -> {
                    var date = webinar.date(presence.dateId());
                    return new Facts(name, webinar, date, presence.present(Roll.hours(date)));
                });
    }

    private static Optional<String> name(Presence presence, Registration registration) {
        return Optional.ofNullable(presence.certifiedName()).or(() -> CertifiedName.of(registration.name()));
    }

    /** Who turns out to have been absent keeps none that holds; other corrections wait for staff to issue it anew. */
    void corrected(@Observes PresenceCorrected news) {
        presences
                .find(news.presenceId())
                .filter(presence -> !presence.attended())
                .flatMap(presence -> presences.valid(presence.id()))
                .ifPresent(attestation -> {
                    attestation.withdraw(clock.instant());
                    audit.record("attestation.withdraw", "attestation/" + attestation.id(), "");
                });
    }

    /** What a stranger with a code learns; nothing when no attestation bears it. */
    public Optional<Attestation> check(String typed) {
        return Code.read(typed).flatMap(presences::byCode);
    }

    /**
     * What somebody's link shows.
     *
     * @param attestation null when none holds
     * @param needsName whether only a name is missing
     */
    public record Own(Webinar webinar, Registration registration, Attestation attestation, boolean needsName) {}

    public Own own(String token) {
        Presence presence = holder(token);
        Webinar webinar = webinars.find(presence.webinarId());
        Registration registration = registrations.find(presence.registrationId());
        Attestation valid = presences.valid(presence.id()).orElse(null);
        boolean nameless = presence.attended() && facts(webinar, presence).isEmpty();
        return new Own(webinar, registration, valid, valid == null && nameless);
    }

    /** The person says what name it shall bear; once it bears one, only staff change it. */
    public void giveName(String token, String typed) {
        Presence presence = holder(token);
        String name = CertifiedName.typed(typed);
        if (name == null) {
            throw Refusal.invalid("name", "attestation.name-impossible", CertifiedName.LONGEST);
        }
        if (!own(token).needsName()) {
            throw Refusal.conflict("attestation.has-name");
        }
        presence.certifyAs(name);
        current(presence.webinarId(), presence.id());
    }

    private Presence holder(String token) {
        var id = seal.open(PURPOSE, token);
        return (id.isPresent() ? presences.find(id.getAsLong()) : Optional.<Presence>empty())
                .filter(Presence::known)
                .orElseThrow(() -> Refusal.unknown("attestation.link-unknown"));
    }

    /** The next to send, all of one date. */
    public List<Outgoing> outgoing(int most) {
        List<Outgoing> all = new ArrayList<>();
        for (Attestation each : presences.asked(most)) {
            Optional<Registration> to = Optional.ofNullable(each.presenceId())
                    .flatMap(presences::find)
                    .map(Presence::registrationId)
                    .flatMap(registrations::look)
                    .filter(registration -> registration.email() != null);
            if (to.isEmpty() || !each.valid()) {
                each.keep();
            } else {
                all.add(new Outgoing(each, to.get()));
            }
        }
        return all;
    }

    /** Whose registration is gone has no name here either. */
    void forgetNamesOfNobody() {
        presences.ofNobody().forEach(Attestation::erase);
    }
}
