package org.relais.bulk;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.askings.Answers;
import org.relais.askings.Asking;
import org.relais.askings.AskingService;
import org.relais.segments.Chosen;
import org.relais.segments.SegmentService;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.web.Typed;

/** Acts on many as the team sees them: previewed, begun for exactly who was seen, and stopped. */
@UseCase
public class BulkService {
    private static final int SAMPLE = 8;
    private static final int LONGEST_REASON = 300;

    @Inject
    private BulkRepository acts;

    @Inject
    private SegmentService segments;

    @Inject
    private AskingService askings;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** How many are meant, whatever will be done. */
    public long count(Whom whom) {
        return acts.matching(whom, chosen(whom));
    }

    /** What an act would do at this moment; nothing is done. */
    public Preview preview(Order order, Whom whom) {
        Chosen chosen = chosen(whom);
        return new Preview(
                order,
                whom,
                acts.matching(whom, chosen),
                acts.sum(order, whom, chosen),
                acts.sample(order, whom, chosen, SAMPLE));
    }

    /**
     * Done from now on, in the background, to those who were seen.
     *
     * @param seen what their preview was sealed with
     * @throws Refusal when they are others meanwhile, when there is nobody, or without a reason
     */
    public long begin(Order order, Whom whom, String typed, String seen) {
        String reason = Typed.line("reason", typed, LONGEST_REASON);
        if (reason == null) {
            throw Refusal.invalid("reason", "export.needs-a-reason", LONGEST_REASON);
        }
        BulkAct act = new BulkAct(order, whom, reason, actor.email(), clock.instant());
        acts.add(act);
        Preview.Sum frozen = acts.freeze(act.id(), order, whom, chosen(whom));
        if (!frozen.toString().equals(seen)) {
            throw Refusal.conflict("bulk.changed-meanwhile");
        }
        if (frozen.people() == 0) {
            throw Refusal.invalid("order", "bulk.nobody");
        }
        act.count(frozen.people());
        if (order.kind() == Order.Kind.OFFER) {
            act.asks(askings.begin(new Asking.NewAsking(Asking.Kind.OFFER, name(act.id()), name(act.id()))));
        }
        audit.record("bulk.begin", name(act.id()), frozen.people() + " " + order + " [" + whom + "] " + reason);
        return act.id();
    }

    /** Who had their turn stays as they are now, the others as they were. */
    public void stop(long id) {
        BulkAct act = acts.lock(id);
        act.stop(clock.instant());
        acts.forget(id);
        if (act.askingId() != null) {
            askings.stop(act.askingId());
        }
        audit.record("bulk.stop", name(id), act.had() + " / " + act.people());
    }

    public void tryAgain(long id) {
        acts.lock(id).tryAgain();
        audit.record("bulk.try-again", name(id), "");
    }

    public BulkAct find(long id) {
        return acts.get(id);
    }

    /** The newest first; {@code before} is the last id of the page before. */
    public List<BulkAct> page(long before, int size) {
        return acts.page(before, size);
    }

    /** What those answered to whom something was proposed. */
    public Optional<Answers> answers(BulkAct act) {
        return Optional.ofNullable(act.askingId()).map(askings::answers);
    }

    private Chosen chosen(Whom whom) {
        return segments.chosen(whom.criteria());
    }

    static String name(long id) {
        return "bulk/" + id;
    }
}
