package org.relais.askings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relais.UseCase;
import org.relais.consents.Topic;
import org.relais.outbox.ErasureService;
import org.relais.outbox.OutboxService;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Mode;
import org.relais.subscribers.Subscriber;

/**
 * Whose turn it is, and whose time is over. A turn is one transaction: the mails and that they were written stand in it together, so
 * that whoever goes on after a crash writes to nobody twice. Whether somebody may be written to is looked at when their turn comes,
 * not when their lot began.
 */
@UseCase
public class TurnService {
    /** For that long nobody is asked by a second lot. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Inject
    private AskingRepository askings;

    @Inject
    private AskMail mail;

    @Inject
    private LifeService life;

    @Inject
    private OutboxService outbox;

    @Inject
    private ErasureService mails;

    @Inject
    private Clock clock;

    /** What a mail has in common with others of the same turn. */
    private record Batch(Asking asking, Mode mode) {}

    /**
     * @param most how many
     * @return how many had their turn, 0 when nobody waits
     */
    public int ask(int most) {
        List<AskedPerson> turn = askings.waiting(most);
        Map<Batch, Long> mailings = new HashMap<>();
        for (AskedPerson person : turn) {
            if (person.subscriberId() == null || person.asking().stopped()) {
                passOver(person);
                continue;
            }
            Subscriber subscriber = life.lock(person.subscriberId());
            if (mayAsk(person, subscriber)) {
                Batch batch = new Batch(person.asking(), subscriber.mode());
                Instant now = clock.instant();
                long mailing = mailings.computeIfAbsent(
                        batch, each -> mail.open(each.asking(), each.mode(), now.plus(AskedPerson.TO_ANSWER)));
                mail.write(mailing, person, subscriber);
                person.ask(mailing, now);
            } else {
                passOver(person);
            }
        }
        return turn.size();
    }

    private boolean mayAsk(AskedPerson person, Subscriber subscriber) {
        Set<String> theirs = Set.of(subscriber.fingerprint() == null ? "" : subscriber.fingerprint());
        Set<Topic> asked = person.topics();
        boolean hears = subscriber.topics().containsAll(asked);
        return person.asking().kind().asks(subscriber.status())
                && !hears
                && !subscriber.pausedAt(clock.instant())
                && asked.stream().allMatch(topic -> outbox.suppressed(theirs, topic.list())
                        .isEmpty());
    }

    private void passOver(AskedPerson person) {
        person.passOver(clock.instant());
        if (person.subscriberId() != null) {
            long subscriber = person.subscriberId();
            person.forget(clock.instant());
            life.giveUp(subscriber);
        }
    }

    /** @return how many went, 0 when all is done */
    int forget() {
        Instant now = clock.instant();
        List<AskedPerson> over = askings.over(now.minus(AskedPerson.TO_ANSWER));
        for (AskedPerson person : over) {
            long subscriber = person.subscriberId();
            person.forget(now);
            life.giveUp(subscriber);
        }
        over.stream().map(AskedPerson::mailingId).distinct().forEach(mails::discard);
        if (over.isEmpty()) {
            askings.forgetAddresses(now.minus(REMEMBERED));
        }
        return over.size();
    }
}
