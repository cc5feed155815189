package org.relais.lanes;

import java.time.Clock;
import java.time.Duration;
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
        return new Parcels(store()::letter, EnvelopeFixture.HEAD, EnvelopeFixture.LINKS, Clock.systemUTC());
    }
}
