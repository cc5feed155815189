package org.relais.imports;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relais.Refusal;
import org.relais.UseCase;
import org.relais.askings.Answers;
import org.relais.askings.Asking;
import org.relais.askings.AskingService;
import org.relais.consents.Consent;
import org.relais.files.Blackout;
import org.relais.files.Candidates;
import org.relais.files.Column;
import org.relais.files.Encoding;
import org.relais.files.FirstLines;
import org.relais.files.ImportLine;
import org.relais.files.ImportLine.Candidate;
import org.relais.files.ImportLine.Refused;
import org.relais.files.Mapping;
import org.relais.files.Separator;
import org.relais.privacy.PersonErased;
import org.relais.staff.Actor;
import org.relais.staff.AuditLog;
import org.relais.subscribers.Enrolment;
import org.relais.subscribers.Enrolment.Standings;
import org.relais.subscribers.ImportTerms;
import org.relais.subscribers.Newcomer;
import org.relais.web.Seal;

/** What people do with a file, from its first byte to its result. The lines themselves are {@link PortionService}'s. */
@UseCase
public class ImportService {
    /** Then nobody wants it any more, and its file is forgotten (P8). */
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    @Inject
    private ImportRepository imports;

    @Inject
    private Enrolment enrolment;

    @Inject
    private AskingService askings;

    @Inject
    private Event<ImportMoves> news;

    @Inject
    private AuditLog audit;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private Clock clock;

    long begin(String fileName, ImportTerms terms) {
        ImportRun run = new ImportRun(fileName, terms, actor.email(), clock.instant());
        imports.add(run);
        return run.id();
    }

    void keep(long runId, int number, byte[] content) {
        imports.add(new ImportPart(runId, number, content));
    }

    void received(long runId, FirstLines top, long lines) {
        imports.lock(runId).receive(top, lines);
    }

    /** It could not be read at all: as if it had never come. */
    void discard(long runId) {
        imports.remove(imports.lock(runId));
    }

    Optional<byte[]> part(long runId, int number) {
        return imports.part(runId, number);
    }

    /** How the file is to be read; it is then read through, and nobody is added. */
    public void check(long runId, FirstLines top, Mapping mapping) {
        ImportRun run = imports.lock(runId);
        run.check(top, mapping);
        imports.forgetRefused(runId);
        moves(run);
    }

    /** From now on people are added. */
    public void start(long runId) {
        ImportRun run = imports.lock(runId);
        run.start(run.asks() ? asking(run) : null);
        imports.forgetRefused(runId);
        audit.record("import.start", name(runId), run.terms().source());
        moves(run);
    }

    private long asking(ImportRun run) {
        String origin = run.fileName().isEmpty() ? name(run.id()) : name(run.id()) + " (" + run.fileName() + ")";
        return askings.begin(new Asking.NewAsking(Asking.Kind.FILE, run.terms().source(), origin));
    }

    /** What those said who are asked; nothing of an import that asks nobody, or not yet. */
    public Optional<Answers> answers(ImportRun run) {
        return Optional.ofNullable(run.askingId()).map(askings::answers);
    }

    /** Nobody more of the file is written to. */
    public void stopAsking(long runId) {
        ImportRun run = imports.get(runId);
        if (run.askingId() == null) {
            throw Refusal.conflict("import.not-now");
        }
        askings.stop(run.askingId());
    }

    public void tryAgain(long runId) {
        ImportRun run = imports.lock(runId);
        run.tryAgain();
        audit.record("import.try-again", name(runId), "");
        moves(run);
    }

    /** Who is in stays in; the file is forgotten. */
    public void giveUp(long runId) {
        ImportRun run = imports.lock(runId);
        run.giveUp(clock.instant());
        imports.forgetFile(runId);
        if (run.askingId() != null) {
            askings.stop(run.askingId());
        }
        audit.record("import.give-up", name(runId), "");
    }

    private void moves(ImportRun run) {
        news.fire(new ImportMoves(run.id()));
    }

    /** Files that came and that nobody did anything about. */
    void forgetLeft() {
        imports.left(clock.instant().minus(LONGEST_WAIT)).forEach(run -> {
            if (run.status() == ImportRun.Status.RECEIVING) {
                imports.remove(run);
            } else {
                run.giveUp(clock.instant());
                imports.forgetFile(run.id());
            }
        });
    }

    /**
     * One person, as a file's line would say it.
     *
     * @throws Refusal when a value cannot be, or when we know the address
     */
    public long add(Map<Column, String> typed, ImportTerms terms) {
        ImportLine judged = Candidates.judge(1, typed);
        if (judged instanceof Refused no) {
            throw Refusal.invalid(
                    no.column().field(),
                    no.reason().key(),
                    no.detail(),
                    no.column().field());
        }
        Candidate candidate = (Candidate) judged;
        String fingerprint = seal.fingerprint(candidate.email());
        enrolment.lock();
        refuseKnown(candidate, fingerprint);
        Newcomer newcomer = new Newcomer(candidate.email(), fingerprint, candidate.profile(), candidate.topics());
        long id = enrolment.add(List.of(newcomer), terms, Consent.Channel.API).get(0);
        audit.record("subscriber.create", "subscriber/" + id, "");
        return id;
    }

    private void refuseKnown(Candidate candidate, String fingerprint) {
        Standings standings = enrolment.look(List.of(fingerprint));
        Sieve.reason(standings, fingerprint, candidate).ifPresent(reason -> {
            throw Refusal.conflict(reason.key());
        });
        if (standings.status(fingerprint) != null) {
            throw Refusal.conflict("subscriber.exists");
        }
    }

    /** What a refused line said may be an address in the wrong column; a file that waits still has every line. */
    void forget(@Observes PersonErased person) {
        person.writings().forEach(imports::forgetDetails);
        imports.kept().forEach(run -> blackOut(run, person.address()));
    }

    private void blackOut(ImportRun run, String address) {
        Encoding read = run.reading().encoding();
        Encoding encoding = read == null ? Encoding.UTF_8 : read;
        new Blackout(address, encoding)
                .of(new KeptFile(number -> imports.part(run.id(), number)))
                .forEach(patch -> imports.overwrite(run.id(), patch));
    }

    public ImportRun find(long runId) {
        return imports.get(runId);
    }

    /** The top of a file that is still here, read as asked; null is found or what it was. */
    public FirstLines top(long runId, Encoding encoding, Separator separator) {
        ImportRun run = imports.get(runId);
        if (run.over()) {
            throw Refusal.conflict("import.not-now");
        }
        return FirstLines.read(
                new KeptFile(number -> imports.part(runId, number)),
                encoding == null ? run.reading().encoding() : encoding,
                separator == null ? run.reading().separator() : separator);
    }

    /**
     * In the order of the file.
     *
     * @param afterLine the last line of the page before, 0 for the first
     */
    public List<RefusedLine> refused(long runId, long afterLine, int limit) {
        return imports.refused(runId, afterLine, limit);
    }

    public List<ImportRun> newest(int limit) {
        return page(Long.MAX_VALUE, limit);
    }

    /** The newest first; {@code before} is the last id of the page before. */
    public List<ImportRun> page(long before, int limit) {
        return imports.page(before, limit);
    }

    static String name(long runId) {
        return "import/" + runId;
    }
}
