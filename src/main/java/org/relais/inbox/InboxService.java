package org.relais.inbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;

/** Each message once: the row that says it was read, what it means, and how far the mailbox was read are one transaction. */
@UseCase
public class InboxService {
    static final Duration WORDS_KEPT = Duration.ofDays(30);
    static final Duration ROWS_KEPT = Duration.ofDays(365);
    private static final int MOST_WAITING = 200;

    @Inject
    private InboxRepository repository;

    @Inject
    private Placement placement;

    @Inject
    private InboxSettings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** The mailbox let itself be opened. */
    public Mailbox answered(String name, long uidValidity) {
        Mailbox mailbox = repository.lock(name);
        mailbox.answered(uidValidity, clock.instant());
        return mailbox;
    }

    /** @return whether it is another trouble than before, or the first */
    public boolean failed(String name, Mailbox.Trouble trouble) {
        return repository.lock(name).failed(trouble, clock.instant());
    }

    /** A message that was read before, by its place or by its identity, changes nothing. */
    public void take(Incoming incoming) {
        newMessage(incoming).ifPresent(message -> {
            placement.place(message, incoming);
            repository.add(message);
        });
    }

    /** After {@link #take} failed for good: noted, so that the mailbox goes on, and a person looks at it. */
    public void giveUp(Incoming incoming) {
        newMessage(incoming).ifPresent(message -> {
            message.waitsFor(InboxMessage.Outcome.FAILED, incoming.mail());
            repository.add(message);
        });
    }

    private Optional<InboxMessage> newMessage(Incoming incoming) {
        boolean isNew = repository.lock(incoming.place().mailbox()).advance(incoming.place())
                && !repository.knows(incoming.mail().identity());
        return isNew
                ? Optional.of(new InboxMessage(incoming.place(), incoming.mail(), incoming.cameAt(), clock.instant()))
                : Optional.empty();
    }

    /** Those that are to stay unmarked in the mailbox, because only people can read them. */
    public Set<Long> unreadable(Place after, long last) {
        return repository.unreadable(after, last);
    }

    public void marked(Place last) {
        repository.lock(last.mailbox()).marked(last.uidValidity(), last.uid());
    }

    /** The mailbox that is set, once it was tried. */
    public Optional<Mailbox> mailbox() {
        return settings.access().flatMap(access -> repository.mailbox(access.name()));
    }

    /** Whether one is set at all. */
    public boolean isSet() {
        return settings.access().isPresent();
    }

    public List<InboxMessage> waiting() {
        return repository.waiting(MOST_WAITING);
    }

    public long countWaiting() {
        return repository.countWaiting();
    }

    /** @param before the last id of the page before; null for the first */
    public List<InboxMessage> page(Long before, int size) {
        return repository.page(before, size);
    }

    public void settle(long id) {
        repository.locked(id).settle(actor.email(), clock.instant());
        audit.record("inbox.settle", "inbox/" + id, "");
    }

    /** The sender's words after 30 days, the rows after a year. */
    public void purge() {
        Instant now = clock.instant();
        repository.forgetWords(now.minus(WORDS_KEPT));
        repository.delete(now.minus(ROWS_KEPT));
    }
}
