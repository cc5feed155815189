package org.relais.imports;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.relais.UseCase;
import org.relais.askings.Asked;
import org.relais.askings.AskingService;
import org.relais.consents.Consent;
import org.relais.files.ImportLine;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.Enrolment;
import org.relais.subscribers.Newcomer;

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
    private Sieve sieve;

    @Inject
    private AskingService askings;

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
        Sieve.Sifted sifted = sieve.sift(lines, run.terms());
        if (held.writes()) {
            bring(run, sifted.unknown());
        }
        sifted.refused().forEach(line -> imports.add(new RefusedLine(run.id(), line)));
        int added = sifted.unknown().size();
        int refused = sifted.refused().size();
        run.count(
                new Tally(added, lines.size() - added - refused, refused),
                imports.now().plus(LEASE));
        return true;
    }

    private void bring(ImportRun run, List<Newcomer> people) {
        if (run.asks()) {
            ask(run, people);
        } else {
            enrolment.add(people, run.terms(), Consent.Channel.IMPORT);
        }
    }

    /** Nothing of what the file says about them is kept with the person before they confirm. */
    private void ask(ImportRun run, List<Newcomer> people) {
        List<Long> ids = enrolment.expect(
                people.stream().map(Newcomer::bare).toList(), run.terms().source());
        askings.add(
                run.askingId(),
                IntStream.range(0, people.size())
                        .mapToObj(i -> asked(ids.get(i), people.get(i)))
                        .toList());
    }

    private static Asked asked(long id, Newcomer person) {
        return new Asked(id, person.fingerprint(), person.profile(), person.topics());
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
                    "+" + run.tally().added() + " =" + run.tally().present() + " -"
                            + run.tally().refused());
        }
    }
}
