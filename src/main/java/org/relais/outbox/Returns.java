package org.relais.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.relais.web.ServerWords;

/** What is made of a message that came back, within the caller's transaction: kept once, judged, told. */
final class Returns {
    private static final int SOFT_TIMES = 3;
    private static final Duration SOFT_FOR = Duration.ofDays(14);
    /** Then what came back says nothing about an address any more. */
    static final Duration REMEMBERED = Duration.ofDays(365);

    private static final String COMPLAINT = "COMPLAINT";

    private final DeliveryRepository deliveries;
    private final BounceRepository bounces;
    private final SuppressionRepository suppressions;
    private final MailingRepository mailings;
    private final Instant now;
    private final Consumer<Object> news;

    Returns(Rows rows, Instant now, Consumer<Object> news) {
        this.deliveries = new DeliveryRepository(rows);
        this.bounces = new BounceRepository(rows);
        this.suppressions = new SuppressionRepository(rows);
        this.mailings = new MailingRepository(rows);
        this.now = now;
        this.news = news;
    }

    /** A delivery that does not exist any more changes nothing. */
    void bounced(long deliveryId, Bounce bounce) throws SQLException {
        Optional<FoundDelivery> found = deliveries.find(deliveryId);
        if (found.isEmpty() || !isNews(deliveryId, bounce)) {
            return;
        }
        FoundDelivery delivery = found.get();
        String words = ServerWords.fitToKeep(bounce.diagnostic(), deliveries.address(deliveryId));
        if (!bounces.insert(delivery, bounce.kind().name(), bounce.status(), words, now)) {
            return;
        }
        deliveries.bounce(deliveryId);
        giveUp(delivery, bounce, words);
        news.accept(new AddressBounced(deliveryId, delivery.fingerprint(), bounce.kind(), bounce.status()));
    }

    /** The first word counts; only that the address is dead is worth more than what was said before. */
    private boolean isNews(long deliveryId, Bounce bounce) throws SQLException {
        String before = bounces.kind(deliveryId);
        if (before != null && bounce.kind() == Bounce.Kind.HARD && !before.equals(Bounce.Kind.HARD.name())) {
            bounces.delete(deliveryId);
            return true;
        }
        return before == null;
    }

    private void giveUp(FoundDelivery delivery, Bounce bounce, String words) throws SQLException {
        String reason =
                switch (bounce.kind()) {
                    case HARD -> "the address does not exist: " + bounce.status();
                    case SOFT -> isUnreachable(delivery) ? "not reached several times: " + bounce.status() : null;
                    case POLICY -> null;
                };
        if (reason != null) {
            suppress(delivery, reason);
            news.accept(new AddressRefused(delivery.fingerprint(), words));
        }
    }

    private boolean isUnreachable(FoundDelivery delivery) throws SQLException {
        return bounces.unreachable(delivery.fingerprint(), SOFT_TIMES, now.minus(SOFT_FOR), now.minus(REMEMBERED));
    }

    void complained(long deliveryId) throws SQLException {
        Optional<FoundDelivery> found = deliveries.find(deliveryId);
        if (found.isEmpty() || COMPLAINT.equals(bounces.kind(deliveryId))) {
            return;
        }
        bounces.delete(deliveryId);
        if (bounces.insert(found.get(), COMPLAINT, "", "", now)) {
            suppress(found.get(), "called our mail spam");
            news.accept(new ComplaintReceived(deliveryId, found.get().fingerprint()));
        }
    }

    private void suppress(FoundDelivery delivery, String reason) throws SQLException {
        suppressions.insert(delivery.fingerprint(), "*", reason, now);
        mailings.waiting().cancelWaiting(delivery.fingerprint(), "*");
    }
}
