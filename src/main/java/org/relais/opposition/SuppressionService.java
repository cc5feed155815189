package org.relais.opposition;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.outbox.Suppression;
import org.relais.outbox.SuppressionList;
import org.relais.staff.AuditLog;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Seal;
import org.relais.web.Typed;

/** Who is not written to: added by the team, and taken off by nobody but the person (P7, D14). */
@UseCase
public class SuppressionService {
    @Inject
    private SuppressionList list;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private AuditLog audit;

    @Inject
    private Seal seal;

    /** All or none; who stands there already stays as they are. */
    public void add(Set<String> addresses, Opposition.Cause cause) {
        addresses.forEach(address -> subscribers.block(seal.fingerprint(address), cause.words()));
        audit.record("suppression.add", "suppressions", addresses.size() + " " + cause);
    }

    /** @throws Refusal for what is no address */
    public List<Suppression> look(String typed) {
        return list.of(seal.fingerprint(Typed.address("address", typed)));
    }

    /** @param after a fingerprint and a list, empty before the first */
    public List<Suppression> page(String after, String afterList, int size) {
        return list.page(after, afterList, size);
    }

    public long count() {
        return list.count();
    }
}
