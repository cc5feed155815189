package org.relais.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.relais.Refusal;
import org.relais.registrations.Registration;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/**
 * The list of one date, as staff read it.
 *
 * @param closedAt null while it is open
 * @param lines those with a seat, and whoever else was seen and is registered somehow
 * @param others names that belong to nobody registered
 */
public record Roll(Webinar webinar, WebinarDate date, Instant closedAt, List<Line> lines, List<Presence> others) {

    /** Where somebody stands, before the list is closed and after. */
    public enum State {
        PRESENT,
        TOO_SHORT,
        NOT_SEEN
    }

    /**
     * One registration.
     *
     * @param presence null when nobody saw them
     * @param attestation the one that holds, or null
     */
    public record Line(
            Registration registration, Presence presence, State state, Duration present, Attestation attestation) {
        public long minutes() {
            return present.toMinutes();
        }

        /** What they are called on this page: the name, or the address that staff know them by. */
        public String label() {
            return registration.name() != null
                    ? registration.name()
                    : registration.email() != null ? registration.email() : "–";
        }

        public boolean attended() {
            return presence != null && presence.attended();
        }

        /** What an attestation would bear; null when no name is known that can stand on one. */
        public String certifiedName() {
            String own = presence == null ? null : presence.certifiedName();
            return own != null ? own : CertifiedName.of(registration.name()).orElse(null);
        }
    }

    static Interval hours(WebinarDate date) {
        return new Interval(date.startsAt(), date.endsAt());
    }

    public boolean closed() {
        return closedAt != null;
    }

    public Interval hours() {
        return hours(date);
    }

    /** Refused as unknown when the registration is not on the list. */
    Line line(long registrationId) {
        return lines.stream()
                .filter(each -> each.registration().id() == registrationId)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("attendance.unknown-person"));
    }

    public int percent(Line line) {
        return line.presence() == null ? 0 : line.presence().percent(hours());
    }

    public long present() {
        return lines.stream().filter(line -> line.state() == State.PRESENT).count();
    }

    public long absent() {
        return lines.size() - present();
    }

    public List<Presence> unknown() {
        return others.stream().filter(each -> !each.guest()).toList();
    }

    public List<Presence> guests() {
        return others.stream().filter(Presence::guest).toList();
    }

    public long minutesOf(Presence presence) {
        return presence.present(hours()).toMinutes();
    }

    public boolean anythingSeen() {
        return lines.stream().anyMatch(line -> line.presence() != null) || !others.isEmpty();
    }

    /** Present and without a name that could stand on an attestation. */
    public List<Line> nameless() {
        return lines.stream()
                .filter(line -> line.attended() && line.certifiedName() == null)
                .toList();
    }

    public long toSend() {
        return lines.stream()
                .filter(line -> line.attended() && line.certifiedName() != null)
                .filter(line -> line.attestation() == null || line.attestation().post() == Attestation.Post.KEPT)
                .count();
    }

    public long underWay() {
        return count(Attestation.Post.ASKED);
    }

    public long sent() {
        return count(Attestation.Post.SENT);
    }

    private long count(Attestation.Post post) {
        return lines.stream()
                .filter(line -> line.attestation() != null && line.attestation().post() == post)
                .count();
    }
}
