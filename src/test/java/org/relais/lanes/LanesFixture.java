package org.relais.lanes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.relais.courier.Courier;
import org.relais.envelope.EnvelopeFixture;
import org.relais.outbox.OutboxFixture;
import org.relais.outbox.OutboxService;
import org.relais.outbox.Rows;
import org.relais.web.PaceSettings;

/** An outbox with what its lanes are made of. */
final class LanesFixture extends OutboxFixture {
    private static final Duration POLL = Duration.ofMillis(50);

    LanesFixture(String kind) {
        super(kind);
    }

    LanesFixture(String kind, DataSource dataSource) {
        super(kind, dataSource);
    }

    LaneLeases leases(Duration lease) {
        return new LaneLeases(dataSource, lease);
    }

    LaneStore store() {
        return store(dataSource, PaceSettings.unbounded());
    }

    LaneStore store(DataSource other, PaceSettings pace) {
        return new LaneStore(
                other, LaneSql.of(kind), new Providers(pace, new ProviderStore(other), POLL, System::nanoTime));
    }

    /** How many deliveries are so. */
    long count(String condition) {
        try (Connection connection = dataSource.getConnection()) {
            return new Rows(connection)
                    .first("select count(*) from delivery where " + condition, row -> row.getLong(1))
                    .orElseThrow();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A whole node at work. */
    Lanes node(Supplier<Courier> couriers) {
        Timing timing = new Timing(Duration.ofSeconds(2), Duration.ofMillis(300), POLL, Duration.ofMillis(100));
        Lanes.Setup setup = new Lanes.Setup(
                "one",
                2,
                PaceSettings.unbounded(),
                timing,
                couriers,
                Thread::new,
                news::add,
                () -> business(OutboxService::finishDone));
        Lanes node = new Lanes(setup, store(), leases(timing.lease()), parcels());
        node.start();
        return node;
    }

    Parcels parcels() {
        return new Parcels(
                new Letters(dataSource),
                EnvelopeFixture.HEAD,
                EnvelopeFixture.LINKS,
                delivery -> Optional.of("retour-" + delivery + "@example.org"),
                Clock.systemUTC());
    }
}
