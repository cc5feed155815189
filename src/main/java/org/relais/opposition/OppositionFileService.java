package org.relais.opposition;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.SubscriberService;
import org.relais.web.Typed;

/** A file of addresses to be blocked, from its reading to its end: what is kept of it meanwhile are fingerprints. */
@UseCase
public class OppositionFileService {
    /** Then nobody wants it any more. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final int PORTION = 200;
    private static final int LONGEST_SOURCE = 200;

    @Inject
    private OppositionFileRepository files;

    @Inject
    private SubscriberService subscribers;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * Nobody is blocked by that.
     *
     * @param source where the list comes from, as typed
     * @param cause by its name
     */
    public long read(AddressLines lines, String source, String cause) {
        String from = Typed.line("source", source, LONGEST_SOURCE);
        if (from == null) {
            throw Refusal.invalid("source", "suppression.file.needs-a-source");
        }
        OppositionFile file = new OppositionFile(from, Opposition.Cause.named(cause), actor.email(), clock.instant());
        files.add(file);
        files.add(file.id(), lines);
        file.count(lines, files.known(file.id()), files.already(file.id()));
        audit.record("suppression.read", name(file.id()), file.addresses() + " -" + file.refused());
        return file.id();
    }

    public void start(long id) {
        files.lock(id).start();
        audit.record("suppression.start", name(id), "");
    }

    public void giveUp(long id) {
        files.lock(id).giveUp(clock.instant());
        files.forget(id);
        audit.record("suppression.give-up", name(id), "");
    }

    /** The oldest that is not done. */
    Optional<Long> next() {
        return files.blocking();
    }

    /** @return false when nothing of it is left to do */
    boolean work(long id) {
        OppositionFile file = files.lock(id);
        if (!file.moving()) {
            return false;
        }
        actor.worksFor(file.broughtBy());
        List<String> turn = files.next(id, PORTION);
        if (turn.isEmpty()) {
            file.finish(clock.instant());
            audit.record("suppression.add", name(id), file.blocked() + " " + file.cause() + " " + file.source());
            return false;
        }
        subscribers.block(turn, file.cause().words());
        files.forget(id, turn);
        file.block(turn.size());
        return true;
    }

    void forgetLeft() {
        files.left(clock.instant().minus(LONGEST_WAIT)).forEach(file -> {
            file.giveUp(clock.instant());
            files.forget(file.id());
        });
    }

    public OppositionFile find(long id) {
        return files.get(id);
    }

    /** In the order of the file. */
    public List<RefusedAddress> refused(long id, long after, int most) {
        return files.refused(id, after, most);
    }

    private static String name(long id) {
        return "opposition-file/" + id;
    }
}
