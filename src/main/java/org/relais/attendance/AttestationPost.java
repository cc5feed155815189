package org.relais.attendance;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.NewMailing;
import org.relais.outbox.OutboxService;
import org.relais.registrations.Registration;

/** Hands attestations to the outbox, each once: the mail and the word that it was sent are one transaction. */
@UseCase
public class AttestationPost {
    @Inject
    private PresenceRepository presences;

    @Inject
    private OutboxService outbox;

    @Inject
    private Clock clock;

    void hand(Letters letters) {
        Map<Long, Attestation> locked =
                presences
                        .lock(letters.letters().stream()
                                .map(each -> each.outgoing().attestation().id())
                                .toList())
                        .stream()
                        .filter(each -> each.valid() && each.post() == Attestation.Post.ASKED)
                        .collect(Collectors.toMap(Attestation::id, Function.identity()));
        List<Letters.Letter> still = letters.letters().stream()
                .filter(each -> locked.containsKey(each.outgoing().attestation().id()))
                .toList();
        if (still.isEmpty()) {
            return;
        }
        long mailing = outbox.open(
                NewMailing.service(letters.title(), letters.contents().toArray(Content[]::new)));
        still.forEach(each -> {
            outbox.enqueue(mailing, recipient(each.outgoing().to()), each.personal());
            locked.get(each.outgoing().attestation().id()).sent(clock.instant());
        });
    }

    private static Recipient recipient(Registration to) {
        return new Recipient(
                null, to.email(), to.fingerprint(), CertifiedName.of(to.name()).orElse(null), to.language());
    }
}
