package org.relais.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.consents.ConsentEntry;
import org.relais.outbox.OutboxService;
import org.relais.outbox.PastMail;
import org.relais.segments.Criteria;
import org.relais.segments.SegmentService;
import org.relais.staff.AuditLog;
import org.relais.subscribers.PersonHistory;
import org.relais.subscribers.Subscriber;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Say;

/** The people on the list, for those who may see them. */
@UseCase
public class PeopleService {
    private static final int PAST_MAILS = 30;
    private static final int LONGEST_REASON = 300;

    @Inject
    private PeopleRepository people;

    @Inject
    private SegmentService segments;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private OutboxService outbox;

    @Inject
    private Event<PersonHistory> histories;

    @Inject
    private AuditLog audit;

    /** @param after the last id of the page before, 0 for the first */
    public List<Subscriber> page(Criteria criteria, long after, int size) {
        return people.page(segments.chosen(criteria), after, size);
    }

    /** @throws Refusal when there are too few letters to search by */
    public List<Subscriber> search(String typed, int most) {
        return people.beginning(Words.of(typed), most);
    }

    /**
     * One person and what is known of them.
     *
     * @param mails issues and announcements, the newest first
     * @param told what other rooms know
     */
    public record Person(
            Subscriber subscriber, List<ConsentEntry> consents, List<PastMail> mails, List<PersonHistory.Line> told) {}

    public Person person(long id, Say say) {
        Subscriber subscriber = subscribers.find(id);
        PersonHistory history = new PersonHistory(subscriber, say);
        histories.fire(history);
        return new Person(
                subscriber,
                subscribers.consents(id),
                subscriber.email() == null ? List.of() : outbox.sentTo(subscriber.email(), PAST_MAILS),
                history.lines());
    }

    /** Of this month and the eleven before it. */
    public Growth growth() {
        LocalDate first = subscribers.today().withDayOfMonth(1).minusMonths(11);
        return new Growth(people.months(first).stream()
                .map(row -> new Growth.Month(
                        LocalDate.of(number(row[0]), number(row[1]), 1), number(row[2]), number(row[3])))
                .toList());
    }

    private static int number(Object cell) {
        return ((Number) cell).intValue();
    }

    /**
     * Somebody takes addresses out: who, why, whom and how many is in the journal before the first line leaves (P15).
     *
     * @throws Refusal without a reason
     */
    public void beginExport(Criteria criteria, String typed) {
        String reason =
                typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "export.needs-a-reason", LONGEST_REASON);
        }
        audit.record("subscriber.export", "subscribers", segments.count(criteria) + " [" + criteria + "] " + reason);
    }

    List<Object[]> rows(Criteria criteria, long after, int size) {
        return people.rows(segments.chosen(criteria), after, size);
    }
}
