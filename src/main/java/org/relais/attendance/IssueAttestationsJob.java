package org.relais.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.relais.schedule.Tick;

/** Sends the attestations that staff asked for, some at a time: their PDFs are made before the transaction, not inside it. */
@ApplicationScoped
public class IssueAttestationsJob implements Tick {
    /** About 100 kB each in memory at once, and a second of work. */
    private static final int BATCH = 20;

    @Inject
    private AttestationService attestations;

    @Inject
    private AttestationMail mail;

    @Inject
    private AttestationPost post;

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        List<Outgoing> next = attestations.outgoing(BATCH);
        while (!next.isEmpty()) {
            mail.letters(next).forEach(post::hand);
            next = attestations.outgoing(BATCH);
        }
    }
}
