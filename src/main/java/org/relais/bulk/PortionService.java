package org.relais.bulk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relais.UseCase;
import org.relais.askings.Asked;
import org.relais.askings.AskingService;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.LifeService;
import org.relais.subscribers.Subscriber;

/** A portion of an act is a transaction of its own: who had their turn goes from the frozen list in it, so that a crash repeats nobody. */
@UseCase
public class PortionService {
    private static final int PORTION = 200;

    /** Forgetting somebody looks into every room: a few at a time, or others wait at the ledger. */
    private static final int FEW = 5;

    @Inject
    private BulkRepository acts;

    @Inject
    private Deed deed;

    @Inject
    private LifeService life;

    @Inject
    private AskingService askings;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** The oldest act that is not done; one that was tried too often fails instead. */
    Optional<Long> takeOne() {
        return acts.running().filter(id -> acts.lock(id).take());
    }

    /** @return false when nothing of it is left to do */
    boolean work(long id) {
        BulkAct act = acts.lock(id);
        if (!act.running()) {
            return false;
        }
        actor.worksFor(act.begunBy());
        List<Long> turn = acts.next(id, act.order().kind().forGood() ? FEW : PORTION);
        // All of them before the ledger and the journal: whoever holds one of them now has what they wait for.
        List<Subscriber> people = life.lock(turn);
        int changed = act.askingId() == null ? done(act, people) : proposed(act, people);
        act.done(changed, turn.size() - changed); // who is gone is as they were to be
        if (turn.isEmpty()) {
            act.finish(clock.instant());
            audit.record("bulk.end", BulkService.name(id), "+" + act.changed() + " =" + act.same());
            return false;
        }
        acts.forget(id, turn);
        return true;
    }

    private int done(BulkAct act, List<Subscriber> people) {
        int changed = 0;
        for (Subscriber person : people) {
            changed += deed.does(act, person) ? 1 : 0;
        }
        return changed;
    }

    private int proposed(BulkAct act, List<Subscriber> people) {
        List<Asked> asked = new ArrayList<>();
        for (Subscriber person : people) {
            if (!person.erased()) {
                asked.add(new Asked(
                        person.id(),
                        person.fingerprint(),
                        person.profile(),
                        java.util.Set.of(act.order().topic())));
            }
        }
        askings.add(act.askingId(), asked);
        return asked.size();
    }
}
