package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reads what is new in the mailbox: fetch, recognise, then one transaction a message, then the mark. Killed anywhere it goes
 * on at the next tick: before the transaction nothing has happened, after it only the mark is missing, which is set again.
 */
@ApplicationScoped
class InboxReader {
    private static final Logger LOG = Logger.getLogger(InboxReader.class);
    private static final int BATCH = 50;
    private static final int TRIES = 3;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(40); // below the scheduler's misfire of 60 s

    @Inject
    private InboxSettings settings;

    @Inject
    private InboxService service;

    @Inject
    private Clock clock;

    private Place stubborn;
    private int refusals;

    void read() {
        settings.access().ifPresent(this::read);
    }

    private void read(InboxSettings.Access access) {
        try (ImapMailbox mailbox = ImapMailbox.open(access)) {
            long validity = mailbox.uidValidity();
            Mailbox state = service.answered(access.name(), validity);
            Place marked = new Place(access.name(), validity, state.markedUid());
            mark(mailbox, marked, state.lastUid());
            readOn(mailbox, new Place(access.name(), validity, state.lastUid()));
        } catch (MessagingException failed) {
            Mailbox.Trouble trouble = trouble(failed);
            if (service.failed(access.name(), trouble)) {
                LOG.warnf("The mailbox cannot be read: %s", trouble);
            }
        }
    }

    private void readOn(ImapMailbox mailbox, Place from) throws MessagingException {
        long begun = System.nanoTime();
        Place read = from;
        List<Long> next = mailbox.uidsAfter(read.uid(), BATCH);
        while (!next.isEmpty() && System.nanoTime() - begun < LONGEST_RUN.toNanos()) {
            for (long uid : next) {
                take(mailbox, read.at(uid));
            }
            long last = next.get(next.size() - 1);
            mark(mailbox, read, last);
            read = read.at(last);
            next = mailbox.uidsAfter(last, BATCH);
        }
    }

    private void take(ImapMailbox mailbox, Place place) throws MessagingException {
        ImapMailbox.Fetched fetched = fetch(mailbox, place);
        if (fetched == null) {
            return; // somebody has taken it out of the mailbox
        }
        if (fetched.bytes().length == 0) {
            service.take(
                    Incoming.unread(place, fetched.cameAt(), "could not be fetched, or is larger than what is read"));
        } else {
            take(place, fetched);
        }
    }

    /** A message that the server cannot give out must not keep the others back for ever. */
    private ImapMailbox.Fetched fetch(ImapMailbox mailbox, Place place) throws MessagingException {
        try {
            return mailbox.fetch(place.uid());
        } catch (MessagingException failed) {
            refusals = place.equals(stubborn) ? refusals + 1 : 1;
            stubborn = place;
            if (refusals < TRIES) {
                throw failed;
            }
            return new ImapMailbox.Fetched(clock.instant(), new byte[0]);
        }
    }

    /** A deadlock passes; what fails again and again is noted for people, and the mailbox goes on. */
    private void take(Place place, ImapMailbox.Fetched fetched) {
        for (int i = 1; i <= TRIES; i++) {
            try {
                service.take(Incoming.recognised(place, fetched.cameAt(), fetched.bytes()));
                return;
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Message %d of the mailbox could not be taken in, try %d", place.uid(), i);
            }
        }
        service.giveUp(Incoming.unread(place, fetched.cameAt(), "failed"));
    }

    private void mark(ImapMailbox mailbox, Place after, long last) throws MessagingException {
        if (last > after.uid()) {
            mailbox.mark(after.uid(), last, service.unreadable(after, last));
            service.marked(after.at(last));
        }
    }

    private static Mailbox.Trouble trouble(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return Mailbox.Trouble.LOG_IN;
        }
        boolean folder = failed instanceof FolderNotFoundException || failed instanceof ReadOnlyFolderException;
        return folder ? Mailbox.Trouble.FOLDER : Mailbox.Trouble.SILENT;
    }
}
