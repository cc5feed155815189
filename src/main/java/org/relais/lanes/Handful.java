package org.relais.lanes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a lane took at once, in the order of its numbers. Claimed → for each message one durable commit that it is under way, and
 * with it that the relay took all those before → written down as sent, all at once. Whatever else became of a message is written
 * down before the next is under way.
 */
final class Handful {
    private final long id;
    private final Map<Long, Delivery.Settled> sent = new TreeMap<>();

    /** @param id of its row, which is gone once the lane is another's */
    Handful(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    /** The relay took it. */
    void sent(Delivery.Settled one) {
        sent.put(one.delivery().id(), one);
    }

    /** Of which only this node knows the relay's words. */
    List<Delivery.Settled> sent() {
        return List.copyOf(sent.values());
    }

    void written() {
        sent.clear();
    }
}
