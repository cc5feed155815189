package org.relais.imports;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relais.UseCase;
import org.relais.consents.Consent;
import org.relais.consents.Topic;
import org.relais.files.Column;
import org.relais.files.ImportLine;
import org.relais.files.ImportLine.Refused;
import org.relais.files.Reason;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.Enrolment;
import org.relais.subscribers.Enrolment.Standings;
import org.relais.subscribers.Newcomer;
import org.relais.subscribers.Subscriber;

/**
 * The lines of files, a portion in a transaction of its own: people, ledger, refused lines and how far it is are written
 * together or not at all, so that whoever goes on after a crash skips exactly what is in.
 */
@UseCase
public class PortionService {
    /** Longer than any portion takes, and short enough that nobody waits long for the work of a dead node. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    private ImportRepository imports;

    @Inject
    private Enrolment enrolment;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** A file in the hands of one node, as long as nobody else has taken it. */
    record Held(ImportRun run, long epoch) {
        long id() {
            return run.id();
        }

        boolean writes() {
            return run.status() == ImportRun.Status.IMPORTING;
        }
    }

    /** A line whose address was fingerprinted. */
    record Line(ImportLine said, String fingerprint) {}

    /** The oldest file that waits for a node. */
    Optional<Held> takeOne() {
        Instant now = imports.now();
        return imports.waiting(now)
                .map(imports::lock)
                .filter(run -> run.free(now) && run.lease(now.plus(LEASE)))
                .map(run -> new Held(run, run.epoch()));
    }

    /**
     * Adds whom it may, or only says whom it would add. The addresses of one call differ from each other.
     *
     * @return false when somebody else has the file now, and nothing was done
     */
    boolean take(Held held, List<Line> lines) {
        ImportRun run = imports.lock(held.id());
        if (!run.heldUnder(held.epoch())) {
            return false;
        }
        actor.worksFor(run.startedBy());
        if (held.writes()) {
            enrolment.lock();
        }
        List<Refused> refused = new ArrayList<>();
        List<Newcomer> added = unknown(lines, refused);
        if (held.writes()) {
            enrolment.add(added, run.terms(), Consent.Channel.IMPORT);
        }
        refused.forEach(line -> imports.add(new RefusedLine(run.id(), line)));
        run.count(
                added.size(),
                lines.size() - added.size() - refused.size(),
                refused.size(),
                imports.now().plus(LEASE));
        return true;
    }

    private List<Newcomer> unknown(List<Line> lines, List<Refused> refused) {
        Map<String, ImportLine.Candidate> byFingerprint = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.said() instanceof ImportLine.Candidate candidate) {
                byFingerprint.put(line.fingerprint(), candidate);
            } else if (line.said() instanceof Refused no) {
                refused.add(no);
            }
        }
        Standings standings = enrolment.look(byFingerprint.keySet());
        List<Newcomer> added = new ArrayList<>();
        byFingerprint.forEach((fingerprint, candidate) -> {
            Optional<Reason> reason = reason(standings, fingerprint, candidate.topics());
            if (reason.isPresent()) {
                refused.add(new Refused(candidate.number(), Column.EMAIL, reason.get(), ""));
            } else if (standings.status(fingerprint) == null) {
                added.add(new Newcomer(candidate.email(), fingerprint, candidate.profile(), candidate.topics()));
            }
        });
        return added;
    }

    /** Why somebody must not be brought in, whatever a file says: they left, or must not be written to. */
    static Optional<Reason> reason(Standings standings, String fingerprint, Set<Topic> topics) {
        Subscriber.Status status = standings.status(fingerprint);
        if (status == Subscriber.Status.UNSUBSCRIBED) {
            return Optional.of(Reason.UNSUBSCRIBED);
        }
        return status == Subscriber.Status.SUPPRESSED || standings.opposes(fingerprint, topics)
                ? Optional.of(Reason.SUPPRESSED)
                : Optional.empty();
    }

    /** The file has no more lines; once it is imported it is forgotten. */
    void end(Held held) {
        ImportRun run = imports.lock(held.id());
        if (!run.heldUnder(held.epoch())) {
            return;
        }
        run.end(clock.instant());
        if (run.over()) {
            imports.forgetFile(run.id());
            actor.worksFor(run.startedBy());
            audit.record(
                    "subscriber.import",
                    ImportService.name(run.id()),
                    "+" + run.added() + " =" + run.present() + " -" + run.refused());
        }
    }
}
