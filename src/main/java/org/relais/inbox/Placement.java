package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.relais.inbox.InboxMessage.Outcome;
import org.relais.outbox.Bounce;
import org.relais.outbox.FoundDelivery;
import org.relais.outbox.ReturnsService;
import org.relais.web.ReturnAddress;
import org.relais.web.ReturnAddress.Purpose;
import org.relais.web.Seal;

/** What is done about a message, by what it is; always inside the transaction that writes its row. */
@ApplicationScoped
class Placement {
    /** A mailbox may hold years of letters when it is read for the first time, or was made anew. */
    private static final Duration FORWARDED_WITHIN = Duration.ofDays(7);

    @Inject
    private ReturnAddress returnAddress;

    @Inject
    private ReturnsService outbox;

    @Inject
    private Event<CalendarReplied> replies;

    @Inject
    private Forwarding forwarding;

    @Inject
    private InboxSettings settings;

    @Inject
    private Seal seal;

    void place(InboxMessage message, Incoming incoming) {
        Recognised recognised = incoming.mail().recognised();
        if (recognised instanceof Recognised.CalendarReply reply) {
            tell(message, incoming, reply);
        } else if (recognised instanceof Recognised.Bounce bounce) {
            count(message, incoming.mail(), bounce);
        } else if (recognised instanceof Recognised.Complaint complaint) {
            count(message, incoming.mail(), complaint);
        } else if (recognised instanceof Recognised.Human) {
            forward(message, incoming);
        } else if (recognised instanceof Recognised.TooMuch) {
            message.waitsFor(Outcome.UNREADABLE, incoming.mail());
        }
    }

    private void tell(InboxMessage message, Incoming incoming, Recognised.CalendarReply recognised) {
        Mail mail = incoming.mail();
        OptionalLong registration = marked(mail.writtenTo().stream(), Purpose.REGISTRATION);
        message.about(registration.isPresent() ? registration.getAsLong() : null, null);
        CalendarReplied replied = new CalendarReplied(
                mail.messageId(), mail.sender().orElse(""), registration, recognised.reply(), recognised.writer());
        replies.fire(replied);
        if (replied.keptFor() == null) {
            message.became(Outcome.TAKEN);
        } else {
            message.waitsFor(Outcome.KEPT, mail);
            message.because(replied.keptFor());
            message.said(recognised.reply().comment());
            forwarding.forward(incoming);
        }
    }

    private void count(InboxMessage message, Mail mail, Recognised.Bounce bounce) {
        OptionalLong delivery = delivery(mail, bounce.returned(), bounce.failed());
        message.said(bounce.diagnosis().status() + " " + bounce.diagnosis().words());
        if (proven(message, delivery, Outcome.BOUNCE_COUNTED)) {
            outbox.bounced(
                    delivery.getAsLong(),
                    Bounce.of(bounce.diagnosis().status(), bounce.diagnosis().words()));
        }
    }

    private void count(InboxMessage message, Mail mail, Recognised.Complaint complaint) {
        OptionalLong delivery =
                delivery(mail, complaint.returned(), complaint.returned().addresses());
        if (proven(message, delivery, Outcome.COMPLAINT_COUNTED)) {
            outbox.complained(delivery.getAsLong());
        }
    }

    private static boolean proven(InboxMessage message, OptionalLong delivery, Outcome counted) {
        message.became(delivery.isPresent() ? counted : Outcome.UNPROVEN);
        delivery.ifPresent(id -> message.about(null, id));
        return delivery.isPresent();
    }

    /** Our seal in any address proves it. Where no return address is set, the Message-ID must name the very address too. */
    private OptionalLong delivery(Mail mail, Recognised.Returned returned, Set<String> named) {
        OptionalLong sealed =
                marked(Stream.concat(mail.writtenTo().stream(), returned.addresses().stream()), Purpose.DELIVERY);
        if (sealed.isPresent() || returnAddress.of(Purpose.DELIVERY, 0).isPresent()) {
            return sealed;
        }
        Optional<FoundDelivery> sent = outbox.findSent(returned.messageId())
                .filter(found -> named.stream().map(seal::fingerprint).anyMatch(found.fingerprint()::equals));
        return sent.isPresent() ? OptionalLong.of(sent.get().id()) : OptionalLong.empty();
    }

    private OptionalLong marked(Stream<String> addresses, Purpose purpose) {
        return addresses
                .map(returnAddress::read)
                .flatMap(Optional::stream)
                .filter(marked -> marked.purpose() == purpose)
                .mapToLong(ReturnAddress.Marked::id)
                .findFirst();
    }

    private void forward(InboxMessage message, Incoming incoming) {
        Instant oldest = message.readAt().minus(FORWARDED_WITHIN);
        boolean ours = incoming.mail().sender().filter(settings::isOurs).isPresent();
        if (ours || incoming.cameAt().isBefore(oldest)) {
            message.because(ours ? "inbox.reason.ours" : "inbox.reason.old");
        } else if (forwarding.forward(incoming)) {
            message.became(Outcome.FORWARDED);
        } else {
            message.waitsFor(Outcome.STAYS, incoming.mail());
        }
    }
}
