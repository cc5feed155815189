package org.relais.lanes;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.relais.courier.Outcome;
import org.relais.outbox.Provider;
import org.relais.web.PaceSettings;

/**
 * What this node knows of the providers: whose turn it is, how many messages may go to each now, and how those that went were
 * taken. The states are everybody's and stand in the database; they are read about once a second, by a lane before it claims.
 */
final class Providers {
    private static final Logger LOG = Logger.getLogger(Providers.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
    private static final int TOO_MANY = 10; // in a row, without one that was taken
    private static final int REMEMBERED_DOMAINS = 10_000;

    /** It is the sender it does not know yet, whom waiting alone helps: less at a time changes nothing. */
    private static final Pattern GREYLISTED = Pattern.compile("(?i)gr[ae]y.?list");

    private final ProviderStore store;
    private final LongSupplier nanoTime;
    private final Map<String, Gate> gates = new LinkedHashMap<>();
    private final Map<String, Integer> inARow = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Map<String, ProviderStore.Seen> seen = Map.of();
    private volatile long lookAt;
    private volatile int last;
    private volatile boolean moreAtOnce;
    private volatile BooleanSupplier quiet = () -> false;

    /**
     * @param dry how long a group in which nothing was found is passed over, at most
     */
    Providers(PaceSettings settings, ProviderStore store, Duration dry, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
        this.lookAt = nanoTime.getAsLong();
        settings.providers().forEach((name, bound) -> gates.put(name, new Gate(bound, dry, nanoTime)));
    }

    /** When nothing of a list leaves, whoever it is for. */
    void silent(BooleanSupplier hours) {
        quiet = hours;
    }

    boolean quiet() {
        return quiet.getAsBoolean();
    }

    /** This node works that part of all lanes, and so has that part of each rate. */
    void share(double share) {
        gates.values().forEach(gate -> gate.share(share));
    }

    /** Reads how they stand, unless that was done a moment ago or is being done. */
    void look() throws SQLException {
        if (nanoTime.getAsLong() - lookAt >= 0 && looking.tryLock()) {
            try {
                rise();
                Map<String, ProviderStore.Seen> now =
                        store.seen().stream().collect(Collectors.toMap(ProviderStore.Seen::name, one -> one));
                gates.forEach((name, gate) ->
                        gate.slowed(now.containsKey(name) ? now.get(name).rate() : null));
                seen = now;
                lookAt = nanoTime.getAsLong() + KNOWN_FOR.toNanos();
                recall(now);
            } finally {
                looking.unlock();
            }
        }
    }

    private void rise() throws SQLException {
        for (ProviderStore.Seen one : seen.values()) {
            if (one.state() == Provider.State.SLOWED && gate(one.name()).tookSome()) {
                store.faster(one.name());
            }
        }
    }

    private void recall(Map<String, ProviderStore.Seen> now) throws SQLException {
        for (ProviderStore.Seen one : now.values()) {
            if (one.state() == Provider.State.OPEN) {
                store.recall(one.name());
            }
        }
    }

    /** Mail was queued: nothing is known to be empty any more. */
    void wake() {
        gates.values().forEach(Gate::refill);
    }

    /** The groups that may be served now, the one after the last that was served first. */
    List<String> inTurn() {
        List<String> all = new ArrayList<>(gates.keySet());
        List<String> inTurn = new ArrayList<>();
        for (int i = 1; i <= all.size(); i++) {
            String name = all.get((last + i) % all.size());
            if (gate(name).mayHaveMail() && (!shut(name) || probeDue(name))) {
                inTurn.add(name);
            }
        }
        return inTurn;
    }

    /** How many may go to the group now, up to {@code most}; they are taken. A probe is always one. */
    int take(String group, int most) {
        return shut(group) ? 1 : gate(group).pace().take(most);
    }

    void giveBack(String group, int left) {
        if (!shut(group)) {
            gate(group).pace().giveBack(left);
        }
    }

    /** What is urgent goes at once, and what is not pays for it. */
    void spend(List<Delivery> urgent) {
        urgent.forEach(delivery -> gate(delivery.group()).pace().spend(1));
    }

    /** Nothing of it is due. */
    void dry(String group) {
        gate(group).dry();
    }

    void served(String group) {
        last = List.copyOf(gates.keySet()).indexOf(group);
    }

    /** There is more to be looked at, although nothing was found. */
    void moreAtOnce() {
        moreAtOnce = true;
    }

    /** How long an idle lane may rest for. */
    Duration rest(Duration longest) {
        if (moreAtOnce) {
            moreAtOnce = false;
            return Duration.ZERO;
        }
        long least = longest.toNanos();
        for (String name : inTurn()) {
            long wait = gate(name).pace().untilOne();
            least = wait > 0 ? Math.min(least, wait) : least;
        }
        return Duration.ofNanos(least);
    }

    int lanes(String group) {
        return gate(group).lanes();
    }

    /** Whether issues for it wait. */
    boolean shut(String name) {
        ProviderStore.Seen one = seen.get(name);
        return one != null && one.state().shut();
    }

    boolean probeDue(String name) {
        ProviderStore.Seen one = seen.get(name);
        return one != null && one.state().shut() && one.probeDue();
    }

    /** Whether a claimed message may still go. */
    boolean admits(Delivery delivery) {
        return delivery.trial() != Delivery.Trial.NONE
                || seen.isEmpty()
                || !shut(delivery.provider()) && !shut(delivery.group());
    }

    /** What became of a message says how its provider is. Called once the outcome is recorded. */
    void heard(Delivery delivery, Outcome outcome) throws SQLException {
        if (outcome instanceof Outcome.Sent) {
            taken(delivery);
        } else if (outcome instanceof Outcome.Busy busy) {
            gate(delivery.group()).counts();
            busy(delivery, busy.reply());
        } else if (outcome instanceof Outcome.PolicyBlocked blocked) {
            blocked(delivery, blocked.reply());
        }
    }

    private void taken(Delivery delivery) throws SQLException {
        gate(delivery.group()).took();
        if (!inARow.isEmpty()) {
            inARow.remove(delivery.provider());
        }
        if (delivery.trial() != Delivery.Trial.NONE && store.open(delivery.provider())) {
            LOG.infof("%s takes mail again", delivery.provider());
            lookAgain();
        }
    }

    private void busy(Delivery delivery, String reply) throws SQLException {
        String name = delivery.provider();
        if (delivery.trial() == Delivery.Trial.PROBE) {
            store.stayShut(name, ProbePlan.CLOSED, reply);
            lookAgain();
        } else if (!shut(name) && !GREYLISTED.matcher(reply).find()) {
            wantsLess(name, reply);
        }
    }

    private void wantsLess(String name, String reply) throws SQLException {
        if (inARow.size() > REMEMBERED_DOMAINS) {
            inARow.clear();
        }
        if (inARow.merge(name, 1, Integer::sum) >= TOO_MANY) {
            inARow.remove(name);
            shut(name, ProbePlan.CLOSED, reply);
        } else if (!Provider.isDomain(name)
                && store.slow(name, gate(name).full(), gate(name).observed(), reply)) {
            lookAgain();
        }
    }

    private void blocked(Delivery delivery, String reply) throws SQLException {
        if (delivery.trial() == Delivery.Trial.PROBE) {
            store.stayShut(delivery.provider(), ProbePlan.PAUSED, reply);
            lookAgain();
        } else {
            shut(delivery.provider(), ProbePlan.PAUSED, reply);
        }
    }

    private void shut(String name, ProbePlan plan, String reply) throws SQLException {
        if (store.shut(name, plan, reply)) {
            LOG.warnf("%s is %s: %s", name, plan, reply);
        }
        lookAgain();
    }

    private void lookAgain() {
        lookAt = nanoTime.getAsLong();
    }

    private Gate gate(String group) {
        return gates.getOrDefault(group, gates.get(PaceSettings.OTHER));
    }
}
