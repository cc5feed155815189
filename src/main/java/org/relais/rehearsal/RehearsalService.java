package org.relais.rehearsal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relais.UseCase;
import org.relais.envelope.Content;
import org.relais.envelope.Recipient;
import org.relais.outbox.ReaderService;
import org.relais.segments.SegmentService;

/** Rehearsals begin, go on portion by portion, and are read. The making of the messages stands between two transactions. */
@UseCase
public class RehearsalService {
    /** About 0.1 s of work, and 80 MB of messages one after the other. */
    private static final int PORTION = 2_000;

    @Inject
    private RehearsalRepository rehearsals;

    @Inject
    private SegmentService segments;

    @Inject
    private ReaderService readers;

    @Inject
    private Clock clock;

    /** Begins it, unless exactly this is being rehearsed; an older one of the same thing is forgotten. */
    public void begin(Piece piece) {
        boolean runs = rehearsals
                .of(piece.object())
                .filter(each -> each.running() && each.imprint().equals(piece.imprint()))
                .isPresent();
        if (!runs) {
            rehearsals.forget(piece.object());
            long audience = segments.countReaders(piece.topic(), piece.criteria());
            rehearsals.add(new Rehearsal(piece, audience, clock.instant()), piece.contents());
        }
    }

    /** What leaves is not rehearsed any more: it would only slow it down. One that has ended is kept. */
    public void breakOff(String object) {
        if (rehearsals.of(object).filter(Rehearsal::running).isPresent()) {
            rehearsals.forget(object);
        }
    }

    /** The newest of that thing, of whatever imprint. */
    public Optional<Rehearsal> of(String object) {
        return rehearsals.of(object);
    }

    /** By person, the first thousand. */
    public List<Fault> faults(String object) {
        return rehearsals.of(object).map(rehearsals::faults).orElseGet(List::of);
    }

    /** Some people, before whom it is rehearsed next. */
    record Portion(long rehearsal, long from, String list, List<Content> contents, List<Recipient> people) {
        long to() {
            return people.get(people.size() - 1).person();
        }
    }

    /** Empty when there is nothing to rehearse; nobody is left of one that is done then. */
    Optional<Portion> next() {
        Optional<Rehearsal> running = rehearsals.firstRunning();
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Rehearsal rehearsal = running.get();
        List<Recipient> people = readers.chosen(
                segments.audience(rehearsal.topic(), rehearsal.criteria()),
                rehearsal.topic().list(),
                rehearsal.lastPerson(),
                PORTION);
        if (people.isEmpty()) {
            rehearsals.lock(rehearsal.id()).ifPresent(last -> last.end(clock.instant()));
            rehearsals.forgetContents(rehearsal);
            return next();
        }
        return Optional.of(new Portion(
                rehearsal.id(),
                rehearsal.lastPerson(),
                rehearsal.topic().list(),
                rehearsals.contents(rehearsal.id()),
                people));
    }

    void record(Portion portion, List<Fault> faults) {
        rehearsals.lock(portion.rehearsal()).ifPresent(rehearsal -> {
            long known = rehearsal.faulty();
            if (rehearsal.rehearsed(
                    portion.from(), portion.to(), portion.people().size(), faults.size())) {
                faults.stream()
                        .limit(Math.max(0, RehearsalRepository.mostFaults() - known))
                        .forEach(fault -> rehearsals.add(rehearsal, fault));
            }
        });
    }
}
