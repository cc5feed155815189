package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relais.calendar.Answer;
import org.relais.calendar.Moment;
import org.relais.calendar.ReadReply.Method;
import org.relais.calendar.ReadReply.Reply;
import org.relais.inbox.CalendarReplied;
import org.relais.inbox.CalendarReplied.Writer;
import org.relais.registrations.PlacesService;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationService;
import org.relais.registrations.Stamp;
import org.relais.staff.Actor;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;
import org.relais.webinars.WebinarService;

/**
 * What an answer from a calendar does (CALENDAR 28 to 33). It is placed by the sealed address it was sent to, or by its UID and its
 * sender where there is none; the UID must be the webinar's and the sender the attendee, else it changes nothing and a person looks
 * at it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CalendarAnswers {
    @Inject
    private RegistrationService registrations;

    @Inject
    private PlacesService places;

    @Inject
    private WebinarService webinars;

    @Inject
    private ParticipantMail mail;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    void hear(@Observes CalendarReplied event) {
        take(event).ifPresent(event::kept);
    }

    /** @return why somebody has to look at it, as a message's key; empty when it was taken, or was no news */
    private Optional<String> take(CalendarReplied event) {
        Reply reply = event.reply();
        Optional<Webinar> webinar = webinars.byUid(reply.uid());
        Optional<Registration> found = webinar.flatMap(known -> registration(known, event));
        Optional<String> doubt = Doubt.about(event.sender(), reply, webinar, found);
        if (doubt.isPresent()) {
            return doubt;
        }
        actor.becomesOutsider("participant");
        Optional<String> kept = takeOne(found.get(), webinar.get(), reply, event.writer());
        for (Reply other : reply.others()) {
            kept = kept.or(() -> takeOne(found.get(), webinar.get(), other, event.writer()));
        }
        return kept;
    }

    private Optional<Registration> registration(Webinar webinar, CalendarReplied event) {
        return event.registration().isPresent()
                ? registrations.look(event.registration().getAsLong())
                : bySender(webinar, event.sender(), event.reply());
    }

    private Optional<String> takeOne(Registration registration, Webinar webinar, Reply reply, Writer writer) {
        Stamp stamp = stamp(reply);
        if (reply.method() == Method.COUNTER) {
            if (places.propose(registration.id(), words(reply), stamp) && writer == Writer.PERSON) {
                declineCounter(registration, webinar);
            }
            return Optional.of("reply.proposes");
        }
        Answer answer = reply.answerOf(registration.email()).orElse(Answer.NEEDS_ACTION);
        if (answer == Answer.NEEDS_ACTION) {
            return Optional.empty();
        }
        Optional<Moment> recurrence = reply.recurrence();
        if (registration.dateId() != null || recurrence.isEmpty() || !webinar.series()) {
            places.answer(registration.id(), answer, stamp);
            return Optional.empty();
        }
        Optional<WebinarDate> date = webinar.dates().stream()
                .filter(each -> recurrence.get().is(each.original(), webinar.zone()))
                .findFirst();
        date.ifPresent(each -> places.answer(registration.id(), each.id(), answer, stamp));
        return date.isPresent() ? Optional.empty() : Optional.of("reply.unknown-date");
    }

    private void declineCounter(Registration registration, Webinar webinar) {
        mail.send(
                Letter.of("registrations/counter-declined", CalendarAct.DECLINE_COUNTER),
                webinar,
                List.of(registration));
    }

    private static String words(Reply reply) {
        String when = reply.proposedStart().map(Instant::toString).orElse("");
        return (when + " " + reply.comment()).strip();
    }

    /** A calendar whose clock is fast must not silence its owner's next answer. */
    private Stamp stamp(Reply reply) {
        Instant now = clock.instant();
        Instant said = reply.stampedAt();
        return new Stamp(reply.sequence(), said == null || said.isAfter(now) ? now : said);
    }

    /** Where organisers have no sealed address: whose it is, and of several dates the one it is about. */
    private Optional<Registration> bySender(Webinar webinar, String sender, Reply reply) {
        List<Registration> theirs = registrations.of(webinar.id()).stream()
                .filter(each -> sender.equals(each.email()))
                .toList();
        return theirs.stream()
                .filter(each -> reply.recurrence().isPresent()
                        && each.exchange().sent().knownAs() != null
                        && reply.recurrence().get().is(each.exchange().sent().knownAs(), webinar.zone()))
                .findFirst()
                .or(() -> theirs.stream().filter(each -> each.dateId() == null).findFirst())
                .or(() -> theirs.stream().findFirst());
    }
}
