package org.relais.consents;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.AuditLog;

/** Proving: that nobody changed the ledger, and what one person said. */
@UseCase
public class ConsentService {
    @Inject
    private ConsentLedger ledger;

    @Inject
    private AuditLog audit;

    /**
     * What a walk through the whole chain found.
     *
     * @param entries how many lines it has
     * @param firstBroken the number of the first line that is no longer what was written, or null
     */
    public record Verification(long entries, Long firstBroken) {
        public boolean intact() {
            return firstBroken == null;
        }
    }

    public Verification verify() {
        OptionalLong broken = ledger.firstBroken();
        return new Verification(ledger.length(), broken.isPresent() ? broken.getAsLong() : null);
    }

    /**
     * What one person said, and what follows of it.
     *
     * @param receives rebuilt from the entries alone
     * @param entries the oldest first
     */
    public record Proof(long subscriber, Set<Topic> receives, List<ConsentEntry> entries, Verification ledger) {}

    /** Taken out by someone of the team, which leaves a line in the journal. */
    public Proof proof(long subscriber) {
        List<ConsentEntry> entries = ledger.about(subscriber);
        if (entries.isEmpty()) {
            throw Refusal.unknown("consent.nothing-said");
        }
        Collections.reverse(entries);
        audit.record("consent.prove", "subscriber/" + subscriber, "");
        return new Proof(subscriber, ConsentState.of(entries), entries, verify());
    }
}
