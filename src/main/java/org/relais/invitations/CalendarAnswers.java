package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.relais.calendar.Answer;
import org.relais.calendar.Moment;
import org.relais.calendar.ReadReply.Method;
import org.relais.calendar.ReadReply.Reply;
import org.relais.inbox.CalendarReplied;
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
        take(event.sender(), event.registration(), event.reply()).ifPresent(event::kept);
    }

    /**
     * @param sender of the mail, normalised
     * @param marked the registration whose sealed address it was sent to
     * @return why somebody has to look at it, as a message's key; empty when it was taken, or was no news
     */
    Optional<String> take(String sender, OptionalLong marked, Reply reply) {
        Optional<Webinar> webinar = webinars.byUid(reply.uid());
        if (webinar.isEmpty()) {
            return Optional.of("reply.unknown-meeting");
        }
        Optional<Registration> found =
                marked.isPresent() ? registrations.look(marked.getAsLong()) : bySender(webinar.get(), sender, reply);
        if (found.isEmpty() || found.get().webinarId() != webinar.get().id()) {
            return Optional.of("reply.unknown-registration");
        }
        Registration registration = found.get();
        if (!sender.equals(registration.email()) || reply.answerOf(sender).isEmpty()) {
            return Optional.of("reply.not-the-attendee");
        }
        actor.becomesOutsider("participant");
        Optional<String> kept = takeOne(registration, webinar.get(), reply);
        for (Reply other : reply.others()) {
            kept = kept.or(() -> takeOne(registration, webinar.get(), other));
        }
        return kept;
    }

    private Optional<String> takeOne(Registration registration, Webinar webinar, Reply reply) {
        Stamp stamp = stamp(reply);
        if (reply.method() == Method.COUNTER) {
            counter(registration, webinar, reply, stamp);
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

    private void counter(Registration registration, Webinar webinar, Reply reply, Stamp stamp) {
        if (places.propose(registration.id(), words(reply), stamp)) {
            mail.send(
                    Letter.of("registrations/counter-declined", CalendarAct.DECLINE_COUNTER),
                    webinar,
                    List.of(registration));
        }
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
