package org.relais.reminders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.registrations.RegistrationStatus;
import org.relais.reminders.FollowUpMail.Matter;
import org.relais.reminders.FollowUpMail.Rendered;
import org.relais.staff.AuditLog;
import org.relais.webinars.Venue;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/** The one mail after a date: three groups, each told something else, in one act. */
@UseCase
public class FollowUpService {
    /** A server that has made no recording by then will not make one. */
    private static final Duration RECORDED_WITHIN = Duration.ofDays(14);

    @Inject
    private FollowUpRepository followUps;

    @Inject
    private WebinarService webinars;

    @Inject
    private RegistrationService registrations;

    @Inject
    private Attended attended;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What was prepared for a date, or nothing yet. */
    public Matter matter(long webinarId, long dateId) {
        Webinar webinar = webinars.find(webinarId);
        WebinarDate date = webinar.date(dateId);
        return new Matter(followUps.of(dateId).orElseGet(() -> new FollowUp(date)), webinar, date);
    }

    public List<FollowUp> of(long webinarId) {
        return followUps.ofWebinar(webinarId);
    }

    /** How many each group has now. */
    public Map<Readers, Integer> people(long webinarId, long dateId) {
        Map<Readers, Integer> counts = new EnumMap<>(Readers.class);
        groups(webinarId, dateId).forEach((readers, people) -> counts.put(readers, people.size()));
        return counts;
    }

    private Map<Readers, List<Registration>> groups(long webinarId, long dateId) {
        Set<Long> present = attended.on(dateId);
        Map<Readers, List<Registration>> groups = new EnumMap<>(Readers.class);
        for (Readers readers : Readers.values()) {
            groups.put(readers, new ArrayList<>());
        }
        for (Registration person : registrations.of(webinarId)) {
            if (person.email() != null && person.covers(dateId)) {
                if (person.status() == RegistrationStatus.WAITLISTED) {
                    groups.get(Readers.WAITING).add(person);
                } else if (person.registered()) {
                    groups.get(present.contains(person.id()) ? Readers.PRESENT : Readers.ABSENT)
                            .add(person);
                }
            }
        }
        return groups;
    }

    public void word(long webinarId, long dateId, FollowUp.Draft draft) {
        WebinarDate date = webinars.lock(webinarId).date(dateId);
        FollowUp followUp = followUps.of(dateId).orElseGet(() -> added(date));
        followUp.word(draft);
        audit.record("webinar.prepare-follow-up", "webinar/" + webinarId, String.valueOf(dateId));
    }

    private FollowUp added(WebinarDate date) {
        FollowUp fresh = new FollowUp(date);
        followUps.add(fresh);
        return fresh;
    }

    /** Those that leave by themselves, and now: each group has its own words, so it has to be known who was there. */
    public List<Matter> ready() {
        return waiting()
                .filter(matter -> matter.followUp().ready(matter.date(), clock.instant()))
                .filter(matter -> attended.known(matter.date().id()))
                .toList();
    }

    /** Those of a date in a room of ours, held in the last days, whose recording is still to be made. */
    public List<Matter> awaitingRecording() {
        Instant now = clock.instant();
        return waiting()
                .filter(matter -> matter.followUp().replay().isEmpty())
                .filter(matter -> matter.webinar().venue().kind() == Venue.Kind.BIGBLUEBUTTON)
                .filter(matter ->
                        matter.date().over(now) && matter.date().endsAt().isAfter(now.minus(RECORDED_WITHIN)))
                .toList();
    }

    private Stream<Matter> waiting() {
        return followUps.waiting().stream().map(each -> matter(each.webinarId(), each.dateId()));
    }

    /** @return false when the team was faster */
    public boolean recorded(long dateId, String replay) {
        FollowUp followUp = followUps.lock(dateId);
        boolean news = followUp.recorded(replay);
        if (news) {
            audit.record("webinar.recording-found", "webinar/" + followUp.webinarId(), String.valueOf(dateId));
        }
        return news;
    }

    /**
     * @return false when it had left already
     * @throws Refusal when it is no longer what was rendered
     */
    public boolean send(Rendered rendered) {
        Matter matter = rendered.matter();
        Webinar webinar = webinars.lock(matter.webinar().id());
        WebinarDate date = webinar.date(matter.date().id());
        FollowUp followUp = followUps.of(date.id()).orElseGet(() -> added(date));
        if (followUp.sentAt() != null) {
            return false;
        }
        if (followUp.version() != matter.followUp().version()) {
            throw Refusal.conflict("webinar.changed-meanwhile");
        }
        Map<Readers, List<Registration>> groups = groups(webinar.id(), date.id());
        Set<Long> mailings = new TreeSet<>();
        groups.forEach((readers, people) ->
                mailings.addAll(write(webinar, rendered.contents().get(readers), people)));
        followUp.send(mailings, date, clock.instant());
        audit.record("webinar.follow-up", "webinar/" + webinar.id(), date.id() + ", " + mailings.size() + " mailings");
        return true;
    }

    private Set<Long> write(Webinar webinar, Map<Mode, List<Content>> contents, List<Registration> people) {
        Set<Long> mailings = new TreeSet<>();
        for (Mode mode : Mode.values()) {
            List<Registration> those =
                    people.stream().filter(person -> person.mode() == mode).toList();
            if (!those.isEmpty()) {
                long id = outbox.open(
                        NewMailing.service(webinar.title(), contents.get(mode).toArray(Content[]::new)));
                those.forEach(person -> outbox.enqueue(
                        id,
                        new Recipient(null, person.email(), person.fingerprint(), person.name(), person.language())));
                mailings.add(id);
            }
        }
        return mailings;
    }
}
