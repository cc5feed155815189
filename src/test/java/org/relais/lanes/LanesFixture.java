package org.relais.lanes;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.relais.envelope.EnvelopeFixture;
import org.relais.outbox.OutboxFixture;

/** An outbox with what its lanes are made of. */
final class LanesFixture extends OutboxFixture {
    LanesFixture(String kind) {
        super(kind);
    }

    LaneLeases leases(Duration lease) {
        return new LaneLeases(dataSource, lease);
    }

    LaneStore store() {
        return new LaneStore(dataSource, LaneSql.of(kind));
    }

    Parcels parcels() {
        return new Parcels(
                store(),
                EnvelopeFixture.HEAD,
                EnvelopeFixture.LINKS,
                delivery -> Optional.of("retour-" + delivery + "@example.org"),
                Clock.systemUTC());
    }
}
