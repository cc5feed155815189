package org.relais.renewals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.outbox.DeliveryStatus;
import org.relais.outbox.OutboxService;
import org.relais.preferences.PersonPost;
import org.relais.staff.Actor;
import org.relais.subscribers.Choices;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;
import org.relais.web.Seal;
import org.relais.web.Settings;

/** Asking the silent whether they want to go on, in portions: asked, reminded, and let go only when the mail had reached them. */
@UseCase
public class RenewalService {
    private static final String GO_ON = "renewal";
    private static final String PAGE = "/newsletter/still";

    @Inject
    private RenewalRepository renewals;

    @Inject
    private LifeService life;

    @Inject
    private Choices choices;

    @Inject
    private OutboxService outbox;

    @Inject
    private PersonPost post;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public Figures figures() {
        Map<Renewal.Status, Long> counts = renewals.count();
        long reminded = counts.getOrDefault(Renewal.Status.REMINDED, 0L);
        return new Figures(
                renewals.countDue(silentSince(), clock.instant()),
                counts.getOrDefault(Renewal.Status.ASKED, 0L) + reminded,
                reminded,
                counts.getOrDefault(Renewal.Status.CONTINUED, 0L),
                counts.getOrDefault(Renewal.Status.LET_GO, 0L));
    }

    /** Who did nothing since then is due. */
    private Instant silentSince() {
        return ZonedDateTime.ofInstant(clock.instant(), settings.zone())
                .minus(settings.asks().dormant())
                .toInstant();
    }

    /** @return how many were asked, 0 when nobody is due */
    int askDue(int most) {
        Instant before = silentSince();
        List<Subscriber> due = life.lock(renewals.due(before, clock.instant(), most));
        for (Subscriber person : due) {
            // Locked only now: they may have acted meanwhile, or been asked by another node.
            if (person.lastActAt().isBefore(before)
                    && renewals.openOf(person.id()).isEmpty()) {
                Renewal renewal = new Renewal(person.id(), clock.instant());
                renewals.add(renewal);
                renewal.writtenBy(write("renewals/still-wanted", renewal, person));
            }
        }
        return due.size();
    }

    /** Half of their time is over; @return how many were looked at, 0 when all is done */
    int remind() {
        List<Renewal> half = renewals.asked(clock.instant().minus(half()));
        for (Renewal renewal : half) {
            Subscriber person = life.lock(renewal.subscriberId());
            renewals.lock(renewal);
            if (silent(renewal, person)) {
                remind(renewal, person);
            }
        }
        return half.size();
    }

    /** Nobody goes for not answering what never reached them: they are due again. */
    private void remind(Renewal renewal, Subscriber person) {
        if (outbox.statuses(renewal.mailingId()).contains(DeliveryStatus.SENT)) {
            renewal.remind(clock.instant());
            write("renewals/last-call", renewal, person);
        } else {
            renewal.lapse(clock.instant());
        }
    }

    /** Their time is over; @return how many were looked at, 0 when all is done */
    int letGo() {
        List<Renewal> over = renewals.reminded(clock.instant().minus(half()));
        for (Renewal renewal : over) {
            Subscriber person = life.lock(renewal.subscriberId());
            renewals.lock(renewal);
            if (silent(renewal, person)) {
                renewal.letGo(clock.instant());
                life.erase(person.id(), Consent.Channel.SILENCE, Locale.FRENCH);
            }
        }
        return over.size();
    }

    /** Whoever acted meanwhile has answered; whoever left, or takes no mail, is asked no more. */
    private boolean silent(Renewal renewal, Subscriber person) {
        if (person.status() != Subscriber.Status.CONFIRMED) {
            renewal.lapse(clock.instant());
            return false;
        }
        return !person.lastActAt().isAfter(renewal.askedAt()) || !renewal.goOn(clock.instant());
    }

    private long write(String mail, Renewal renewal, Subscriber person) {
        String link = settings.baseUrl() + PAGE + "/" + seal.token(GO_ON, renewal.id());
        return post.send(mail, PersonPost.Reader.of(person), Map.of("stillUrl", link), renewal.endsAt(half()));
    }

    private Duration half() {
        return Duration.ofDays(settings.asks().answer()).dividedBy(2);
    }

    /**
     * For the page.
     *
     * @param topics what they receive
     */
    public record Question(Renewal renewal, Set<Topic> topics) {}

    /** @throws Refusal when their time is over */
    public Question question(String token) {
        Renewal renewal = open(number(token));
        return new Question(renewal, life.lock(renewal.subscriberId()).topics());
    }

    /** @return false when it was so already */
    public boolean goOn(String token, Locale locale) {
        actor.becomesOutsider("subscriber");
        long number = number(token);
        Subscriber person = life.lock(renewals.personOf(number).orElseThrow(RenewalService::expired));
        Renewal renewal = open(number);
        if (!renewal.goOn(clock.instant())) {
            return false;
        }
        person.topics()
                .forEach(topic ->
                        choices.renew(person, Choices.Act.of(topic, Consent.Channel.PAGE, "renew", PAGE, locale)));
        return true;
    }

    private Renewal open(long number) {
        return renewals.find(number)
                .filter(each ->
                        each.continued() || each.open() && clock.instant().isBefore(each.endsAt(half())))
                .orElseThrow(RenewalService::expired);
    }

    private long number(String token) {
        return seal.open(GO_ON, token).orElseThrow(RenewalService::expired);
    }

    private static Refusal expired() {
        return Refusal.unknown("link.expired");
    }
}
