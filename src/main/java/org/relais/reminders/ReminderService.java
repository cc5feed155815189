package org.relais.reminders;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.Mailing;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.reminders.ReminderMail.Matter;
import org.relais.reminders.ReminderMail.Rendered;
import org.relais.staff.AuditLog;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarChanged;
import org.relais.webinars.WebinarService;

/**
 * Reminders follow what becomes of a webinar, in the transaction that changes it, and leave at their instant: mailings,
 * deliveries and the reminder's own end are one transaction, so that each person is reminded once, whoever runs it twice.
 */
@UseCase
public class ReminderService {
    private static final int MOST_COMING = 1_000;

    @Inject
    private ReminderRepository reminders;

    @Inject
    private WebinarService webinars;

    @Inject
    private RegistrationService registrations;

    @Inject
    private OwnLetter letter;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    void follow(@Observes WebinarChanged news) {
        Webinar webinar = webinars.find(news.webinarId());
        List<Reminder> known = reminders.lockAll(webinar.id());
        ReminderPlan.renew(webinar, known, clock.instant()).forEach(reminders::add);
        known.stream()
                .filter(each -> each.untrue(webinar.date(each.dateId())))
                .flatMap(each -> each.mailings().stream())
                .forEach(outbox::withdraw);
    }

    /** For every webinar to come; where they are planned already, nothing changes. Nodes that start together stand in a row. */
    void planAll() {
        for (Webinar coming : webinars.coming(MOST_COMING)) {
            Webinar webinar = webinars.lock(coming.id());
            ReminderPlan.renew(webinar, reminders.lockAll(webinar.id()), clock.instant())
                    .forEach(reminders::add);
        }
    }

    /** Those whose instant has come; the late ones expire here. */
    public List<Long> due() {
        Instant now = clock.instant();
        List<Long> due = new ArrayList<>();
        for (long id : reminders.due(now)) {
            reminders.claim(id).filter(each -> each.due(now)).ifPresent(each -> {
                if (each.late(now)) {
                    each.expire(now);
                    audit.record("reminder.expire", name(each), each.lead().name());
                } else {
                    due.add(id);
                }
            });
        }
        return due;
    }

    public Matter find(long id) {
        Reminder reminder = reminders.get(id);
        Webinar webinar = webinars.find(reminder.webinarId());
        return new Matter(reminder, webinar, webinar.date(reminder.dateId()));
    }

    /**
     * Nothing happens when another node has it in hand or sent it, or when the webinar is no longer what was rendered: the next
     * tick looks again.
     */
    public void send(Rendered rendered) {
        Instant now = clock.instant();
        long id = rendered.matter().reminder().id();
        Webinar webinar = webinars.find(rendered.matter().webinar().id());
        if (webinar.version() == rendered.matter().webinar().version()) {
            reminders
                    .claim(id)
                    .filter(each -> each.due(now) && !each.late(now))
                    .ifPresent(each -> send(each, webinar, rendered));
        }
    }

    private void send(Reminder reminder, Webinar webinar, Rendered rendered) {
        List<Registration> called = registrations.registeredFor(reminder.dateId()).stream()
                .filter(person -> Called.by(reminder, person))
                .toList();
        List<Long> mailings = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            List<Registration> people =
                    called.stream().filter(person -> person.mode() == mode).toList();
            if (!people.isEmpty()) {
                mailings.add(write(reminder, webinar, rendered.contents().get(mode), people));
            }
        }
        reminder.send(mailings, clock.instant());
        audit.record("reminder.send", name(reminder), reminder.lead() + " " + called.size());
    }

    private long write(Reminder reminder, Webinar webinar, List<Content> contents, List<Registration> people) {
        NewMailing mailing = new NewMailing(Mailing.Kind.SERVICE, null, webinar.title(), reminder.startsAt(), contents);
        long id = outbox.open(mailing);
        for (Registration person : people) {
            Recipient recipient =
                    new Recipient(null, person.email(), person.fingerprint(), person.name(), person.language());
            outbox.enqueue(id, recipient, letter.to(person, webinar, webinar.date(reminder.dateId()), contents));
        }
        return id;
    }

    /** @return false when it was so already */
    public boolean switchOff(long webinarId, long id) {
        Reminder reminder = of(webinarId, id);
        boolean changed = reminder.switchOff();
        if (changed) {
            audit.record("reminder.switch-off", name(reminder), reminder.lead().name());
        }
        return changed;
    }

    /** @return false when it was so already */
    public boolean switchOn(long webinarId, long id) {
        Reminder reminder = of(webinarId, id);
        boolean changed = reminder.switchOn(clock.instant());
        if (changed) {
            audit.record("reminder.switch-on", name(reminder), reminder.lead().name());
        }
        return changed;
    }

    private Reminder of(long webinarId, long id) {
        Reminder reminder = reminders.lock(id);
        if (reminder.webinarId() != webinarId) {
            throw org.relais.Refusal.unknown("reminder.unknown");
        }
        return reminder;
    }

    /** By instant. */
    public List<Reminder> all(long webinarId) {
        return reminders.of(webinarId);
    }

    private static String name(Reminder reminder) {
        return "webinar/" + reminder.webinarId();
    }
}
