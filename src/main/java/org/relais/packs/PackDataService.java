package org.relais.packs;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.relais.UseCase;
import org.relais.outbox.ErasureService;
import org.relais.privacy.PersonErased;
import org.relais.privacy.PersonalData;

/** What is held of those whom packs went to: told to them (P6), and forgotten when they ask (P7) or when a month is over. */
@UseCase
public class PackDataService {
    private final PackRepository packs;
    private final SentPackService sent;
    private final ErasureService outbox;
    private final Clock clock;

    /** For the container's proxy only. */
    protected PackDataService() {
        this(null, null, null, null);
    }

    @Inject
    PackDataService(PackRepository packs, SentPackService sent, ErasureService outbox, Clock clock) {
        this.packs = packs;
        this.sent = sent;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return how many went; at most a portion of each sort */
    public int forget() {
        Instant now = clock.instant();
        List<Pack> old = packs.addressedBefore(now.minus(Pack.KEPT));
        old.forEach(this::forget);
        List<Pack> drafts = packs.draftsUnchangedSince(now.minus(Pack.DRAFT_KEPT));
        drafts.forEach(packs::remove);
        return old.size() + drafts.size();
    }

    /** The mailing goes whole: its words were for one person. What still waits of it does not leave. */
    private void forget(Pack pack) {
        if (pack.status() == PackStatus.DRAFT) {
            packs.remove(pack);
        } else {
            Outcome ended = sent.outcome(pack);
            pack.mailing().ifPresent(outbox::discard);
            pack.forget(ended == Outcome.WAITING ? Outcome.CANCELLED : ended);
        }
    }

    void erase(@Observes PersonErased person) {
        packs.under(person.fingerprint()).forEach(this::forget);
    }

    void tell(@Observes PersonalData asked) {
        packs.under(asked.fingerprint())
                .forEach(pack -> asked.add(
                        "packs",
                        "word",
                        pack.word(),
                        "resources",
                        pack.resources(),
                        "language",
                        pack.language(),
                        "sentAt",
                        pack.sentAt()));
    }
}
