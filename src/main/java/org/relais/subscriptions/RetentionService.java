package org.relais.subscriptions;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.relais.UseCase;
import org.relais.outbox.ErasureService;
import org.relais.subscribers.LifeService;

/** Who typed an address and never confirmed it leaves no trace after 7 days (P8); the ledger keeps what was confirmed. */
@UseCase
public class RetentionService {
    @Inject
    private RequestRepository requests;

    @Inject
    private LifeService life;

    @Inject
    private ErasureService mails;

    @Inject
    private Clock clock;

    /** @return how many went, 0 when all is done */
    int forget() {
        List<SubscriptionRequest> old = requests.asked(clock.instant().minus(SubscriptionRequest.TO_CONFIRM));
        List<SubscriptionRequest> forgotten =
                old.stream().filter(each -> !each.confirmed()).toList();
        forgotten.forEach(each -> mails.discard(each.mailingId()));
        old.forEach(requests::remove);
        forgotten.stream().map(SubscriptionRequest::subscriberId).distinct().forEach(life::giveUp);
        return old.size();
    }
}
