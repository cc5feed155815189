package org.relais.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.envelope.Content;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.registrations.Mode;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationStatus;
import org.relais.webinars.Webinar;
import org.relais.webinars.WebinarDate;

/**
 * The one writer of mail to participants: one mailing for what is told, a delivery for each person, their own words in slots. Only
 * those who are written to openly and those who are written to discreetly, or who come to different dates, have mailings of their
 * own, since their subjects and dates differ.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ParticipantMail {
    @Inject
    private Invitations invitations;

    @Inject
    private LetterText texts;

    @Inject
    private OutboxService outbox;

    @Inject
    private Clock clock;

    /** Whose words are the same but for the slots. */
    private record Alike(Mode mode, Long dateId) {}

    public void send(Letter letter, Webinar webinar, Collection<Registration> people) {
        send(letter, webinar, people, each -> Map.of());
    }

    /** @param own values of further slots of one's own */
    public void send(
            Letter letter,
            Webinar webinar,
            Collection<Registration> people,
            Function<Registration, Map<String, String>> own) {
        Map<Alike, List<Registration>> groups = people.stream()
                .filter(each -> each.email() != null)
                .collect(Collectors.groupingBy(
                        each -> new Alike(each.mode(), each.dateId()), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((alike, group) -> {
            List<WebinarDate> dates =
                    letter.about() != null ? List.of(letter.about()) : invitations.dates(webinar, alike.dateId());
            Map<String, Content> contents = new TreeMap<>();
            group.stream()
                    .map(Registration::language)
                    .distinct()
                    .forEach(language -> contents.put(
                            language, texts.in(language, letter, webinar, alike.mode(), only(letter, webinar, alike))));
            long mailing = outbox.open(mailing(letter, webinar, contents));
            Set<String> slots = contents.values().stream()
                    .flatMap(content -> content.ownSlots().stream())
                    .collect(Collectors.toCollection(HashSet::new));
            for (Registration each : group) {
                Personal personal = invitations.personal(each, webinar, letter.act(), dates);
                outbox.enqueue(mailing, recipient(each), filled(personal, own.apply(each), slots));
                remember(letter, webinar, each);
            }
        });
    }

    private static WebinarDate only(Letter letter, Webinar webinar, Alike alike) {
        return letter.about() != null || alike.dateId() == null ? letter.about() : webinar.date(alike.dateId());
    }

    private static NewMailing mailing(Letter letter, Webinar webinar, Map<String, Content> contents) {
        String title = webinar.title() + " · " + letter.template();
        return NewMailing.service(title, new ArrayList<>(contents.values()).toArray(Content[]::new))
                .expiring(letter.expiresAt());
    }

    /** Before an address is confirmed nothing that was typed with it is said, the name least of all (S9). */
    private static Recipient recipient(Registration each) {
        String name = each.status() == RegistrationStatus.PENDING ? null : each.name();
        return new Recipient(null, each.email(), each.fingerprint(), name, each.language());
    }

    private static Personal filled(Personal personal, Map<String, String> own, Set<String> slots) {
        Map<String, String> values = new HashMap<>(personal.slots());
        values.putAll(own);
        values.keySet().retainAll(slots);
        return personal.saying(values);
    }

    /** Which revision is in their calendar from now on; a single date's cancellation leaves the rest at what it was. */
    private void remember(Letter letter, Webinar webinar, Registration each) {
        if (letter.act().kind() == CalendarAct.Kind.REQUEST) {
            each.exchange().told(webinar.sequence(), clock.instant(), PersonalMeetings.knownAs(webinar, each));
        }
    }
}
