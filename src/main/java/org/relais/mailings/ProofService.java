package org.relais.mailings;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.outbox.Mailing;
import org.relais.outbox.OutboxConnection;
import org.relais.outbox.OutboxService;
import org.relais.staff.AuditLog;
import org.relais.web.Settings;

/** What became of each recipient of a mailing that has ended, to be kept or shown; in pages, so that it may be of any length. */
@UseCase
public class ProofService {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;
    private static final int PAGE = 1_000;

    @Inject
    private OutboxConnection database;

    @Inject
    private OutboxService outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    /** Without addresses, for whoever may see how a mailing went. */
    public ProofCsv withoutAddresses(long mailing, Locale locale) {
        return proof(ended(mailing), ProofCsv.Addresses.LEFT_OUT, locale);
    }

    /** Whoever takes addresses with them says why, and it is written down (P15). */
    public ProofCsv withAddresses(long mailing, String reason, Locale locale) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "proof.needs-a-reason");
        }
        ProofCsv proof = proof(ended(mailing), ProofCsv.Addresses.GIVEN, locale);
        audit.record("mailing.proof", MailingService.name(mailing), why);
        return proof;
    }

    private Mailing ended(long id) {
        Mailing mailing = outbox.find(id);
        if (!mailing.ended()) {
            throw Refusal.conflict("proof.not-ended");
        }
        return mailing;
    }

    private ProofCsv proof(Mailing mailing, ProofCsv.Addresses addresses, Locale locale) {
        String key = database.work(rows -> new MessageRepository(rows).key(mailing.id()))
                .orElseThrow(() -> Refusal.unknown("mailing.unknown"));
        String from = settings.from();
        return new ProofCsv(addresses, locale, settings.zone(), key, from.substring(from.lastIndexOf('@') + 1));
    }

    /** The next of them; each page is a transaction of its own. */
    public List<Message> page(long mailing, String after) {
        return database.work(rows -> new MessageRepository(rows).byAddress(mailing, after, PAGE));
    }
}
