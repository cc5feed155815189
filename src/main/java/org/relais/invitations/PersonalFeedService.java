package org.relais.invitations;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.door.Letters;
import org.relais.envelope.Content;
import org.relais.envelope.MailTemplates;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.privacy.PersonErased;
import org.relais.registrations.Registration;
import org.relais.registrations.RegistrationLinks;
import org.relais.registrations.RegistrationService;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Seal;
import org.relais.web.Settings;
import org.relais.web.StableDocument;
import org.relais.webinars.WebinarService;

/**
 * Somebody's own calendar feed. A page of one registration only has its link sent to the person's address: whoever holds a
 * forwarded message must not read there where else that person goes.
 */
@UseCase
public class PersonalFeedService {
    private static final String PURPOSE = "calendar feed";
    private static final String LETTER = "calendar-feed";
    private static final int EDITIONS = 1000;

    @Inject
    private PersonalFeedRepository feeds;

    @Inject
    private PersonalCalendar calendar;

    @Inject
    private RegistrationLinks links;

    @Inject
    private RegistrationService registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private MailTemplates templates;

    @Inject
    private OutboxService outbox;

    @Inject
    private Letters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @param personToken of the page of one of their registrations */
    public void send(String personToken) {
        Registration person = registrations
                .look(links.opened(personToken))
                .filter(each -> each.stands() && each.email() != null)
                .orElseThrow(() -> Refusal.unknown("registration.unknown"));
        actor.becomesOutsider("participant");
        // Counting the letter locks its row, so that a person's first two presses make one feed.
        if (letters.mayWrite(LETTER, person.fingerprint())) {
            write(person, feeds.of(person.fingerprint()).orElseGet(() -> begin(person)));
            audit.record("calendar-feed.send", "registration/" + person.id(), "");
        }
    }

    private PersonalFeed begin(Registration person) {
        PersonalFeed feed = new PersonalFeed(person.fingerprint(), clock.instant());
        feeds.add(feed);
        return feed;
    }

    private void write(Registration person, PersonalFeed feed) {
        Map<String, Object> model = Map.of("discreet", PersonalCalendar.discreet(all(feed)));
        long mailing = outbox.open(NewMailing.service(
                "calendar-feed",
                templates
                        .contents("invitations/calendar-feed", locale -> model, Set.of("calendarUrl"))
                        .toArray(Content[]::new)));
        outbox.enqueue(
                mailing,
                new Recipient(null, person.email(), person.fingerprint(), person.name(), person.language()),
                Personal.NONE.saying(Map.of("calendarUrl", settings.baseUrl() + "/me/calendar/" + token(feed))));
    }

    /**
     * What the page of a link shows.
     *
     * @param address of the feed itself, without its scheme
     */
    public record Held(String token, String address, boolean discreet) {}

    public Held held(String token) {
        PersonalFeed feed = opened(token);
        String address = settings.baseUrl().replaceFirst("^https?://", "") + "/me/calendar/" + token + ".ics";
        return new Held(token, address, PersonalCalendar.discreet(all(feed)));
    }

    public StableDocument read(String token) {
        PersonalFeed feed = opened(token);
        return calendar.of(all(feed), webinars::find, feed.renewedAt());
    }

    /** @return the token of the new link; the ones before open nothing any more */
    public String renew(String token) {
        actor.becomesOutsider("participant");
        PersonalFeed feed = feeds.lock(opened(token).id()).orElseThrow();
        feed.renew(clock.instant());
        audit.record("calendar-feed.renew", "calendar-feed/" + feed.id(), "");
        return token(feed);
    }

    /** Of whom nothing else is kept, no feed is either. */
    void forget() {
        feeds.forgetNobodys();
    }

    void forget(@Observes PersonErased person) {
        feeds.of(person.fingerprint()).ifPresent(feeds::remove);
    }

    private List<Registration> all(PersonalFeed feed) {
        return registrations.under(feed.fingerprint()).stream()
                .sorted(Comparator.comparing(Registration::id))
                .toList();
    }

    private String token(PersonalFeed feed) {
        return seal.token(PURPOSE, feed.id() * EDITIONS + feed.edition() % EDITIONS);
    }

    private PersonalFeed opened(String token) {
        OptionalLong both = seal.open(PURPOSE, token);
        return both.stream()
                .mapToObj(number ->
                        feeds.find(number / EDITIONS).filter(each -> each.edition() % EDITIONS == number % EDITIONS))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("calendar-feed.unknown"));
    }
}
