package org.relais.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.relais.envelope.Attachment;
import org.relais.envelope.Personal;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.web.Seal;

/**
 * Sends a message on to the team through the outbox, as a file that changes nothing of it. What is sent is marked as written
 * by a machine and comes from our own address: should it ever come back here, it is neither answered nor sent on again.
 */
@ApplicationScoped
class Forwarding {
    private static final String NOBODY = "—";

    @Inject
    private InboxSettings settings;

    @Inject
    private ForwardedMail mail;

    @Inject
    private OutboxService outbox;

    @Inject
    private Seal seal;

    /** Whether there is somebody, and it can travel; not whether it has arrived. */
    boolean forward(Incoming incoming) {
        Optional<String> to = settings.forward();
        if (to.isEmpty() || incoming.bytes().length > Attachment.LARGEST) {
            return false;
        }
        long mailing = outbox.open(NewMailing.service(mail.content().subject(), mail.content()));
        Recipient team = new Recipient(null, to.get(), seal.fingerprint(to.get()), null, "fr");
        outbox.enqueue(mailing, team, personal(incoming));
        return true;
    }

    /** Octets, not a message of its own type: that may not be encoded (RFC 2046 5.2.1), and its lines may be of any length. */
    private static Personal personal(Incoming incoming) {
        Mail original = incoming.mail();
        String subject = original.subject().isBlank() ? NOBODY : original.subject();
        Personal personal = Personal.NONE
                .saying(Map.of(ForwardedMail.SENDER, original.sender().orElse(NOBODY), ForwardedMail.SUBJECT, subject))
                .attaching(new Attachment("message.eml", "application/octet-stream", incoming.bytes()));
        return original.sender().map(personal::repliedTo).orElse(personal);
    }
}
